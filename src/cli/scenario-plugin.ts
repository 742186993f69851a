import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { scenarioHash } from '../core/call/course.ts'
import { wordsOf } from '../core/call/speech.ts'
import type { Diagnostic } from '../core/scenario/diagnostic.ts'
import { readCompany } from '../core/scenario/read-company.ts'
import { readScenario } from '../core/scenario/read-scenario.ts'
import type { Company, Scenario } from '../core/scenario/scenario.ts'
import type { ShelfCall } from '../core/scenario/shelf.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { type ReadCall, watchTraining } from './watch-training.ts'

const shelfModule = 'virtual:calls'

/**
 * Reads the scenarios when the site is built or served, so that no trainee downloads what reads YAML: the shelf is a module, each call a file of
 * JSON that is fetched when it is taken. A scenario with errors stops a build; while serving it is shown and left off the shelf.
 *
 * What trains badly is told while serving, of what was saved. A build proves nothing: it would take longer to say what `npm test`
 * has said of the same files, and nobody who builds a site is about to edit a call.
 */
export function scenarioPlugin(folder: string): Plugin {
  let found: Found = { scenarios: new Map(), calls: [], errors: [], warnings: [] }
  const training = watchTraining()
  let isBuild = false
  return {
    name: 'please-hold-scenarios',
    configResolved: ({ command }) => {
      isBuild = command === 'build'
    },
    resolveId: (id) => (id === shelfModule ? `\0${id}` : undefined),
    buildStart() {
      found = readAll(folder)
      training.remember(found.calls)
      for (const warning of found.warnings) this.warn(warning)
      if (found.errors.length === 0) return
      const message = `Scenarios with errors:\n\n${found.errors.join('\n')}`
      if (this.meta.watchMode) this.warn(message)
      else this.error(message)
    },
    load(id) {
      if (id !== `\0${shelfModule}`) return undefined
      const address = (scenario: Scenario) => {
        const source = JSON.stringify(scenario)
        if (!isBuild) return JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${scenario.id}.json`, source })}`
      }
      return shelfSource([...found.scenarios.values()], address)
    },
    configureServer(server) {
      const { logger } = server.config
      server.watcher.add(folder)
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(folder) || !file.endsWith('.yaml')) return
        found = readAll(folder)
        for (const problem of [...found.warnings, ...found.errors]) logger.warn(problem)
        const shelf = server.moduleGraph.getModuleById(`\0${shelfModule}`)
        if (shelf) server.moduleGraph.invalidateModule(shelf)
        server.ws.send({ type: 'full-reload' })
        // Only now: the page is not to wait for it.
        training.proveChanged(found.calls, (printed) => logger.warn(printed)).catch((error: unknown) => logger.error(String(error)))
      })
    },
  }
}

interface Found {
  readonly scenarios: Map<string, Scenario>
  readonly calls: ReadCall[]
  /** As printed. */
  readonly errors: string[]
  readonly warnings: string[]
}

/** Every scenario below a folder, by id, and what is wrong with them in full. One with errors is left out. */
function readAll(folder: string): Found {
  const found: Found = { scenarios: new Map(), calls: [], errors: [], warnings: [] }
  const tell = (file: string, text: string, diagnostics: readonly Diagnostic[]) => {
    const worst = diagnostics.some(({ severity }) => severity === 'error') ? found.errors : found.warnings
    const told = diagnostics.filter(({ severity }) => severity !== 'hint')
    if (told.length > 0) worst.push(printDiagnostics(relative(dirname(folder), file), text, told))
  }
  for (const companyFolder of foldersIn(folder)) {
    const company = readCompanyOf(companyFolder, tell)
    for (const name of readdirSync(companyFolder).toSorted()) {
      if (!name.endsWith('.yaml') || name === 'company.yaml' || !company) continue
      const file = join(companyFolder, name)
      const text = readFileSync(file, 'utf8')
      const { scenario, source, diagnostics } = readScenario(text, { id: basename(name, '.yaml'), company })
      tell(file, text, diagnostics)
      if (!scenario) continue
      found.scenarios.set(scenario.id, scenario)
      found.calls.push({ file: relative(dirname(folder), file), text, scenario, source })
    }
  }
  return found
}

function readCompanyOf(folder: string, tell: (file: string, text: string, diagnostics: readonly Diagnostic[]) => void): Company | null {
  const file = join(folder, 'company.yaml')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null
  const text = readFileSync(file, 'utf8')
  const { company, diagnostics } = readCompany(text, { id: basename(folder) })
  tell(file, text, diagnostics)
  return company
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .toSorted()
}

function shelfSource(scenarios: readonly Scenario[], address: (scenario: Scenario) => string): string {
  const addresses = scenarios.map((scenario) => `${JSON.stringify(scenario.id)}: ${address(scenario)}`)
  return `export const shelf = ${JSON.stringify(scenarios.map(shelve))}
const addresses = { ${addresses.join(', ')} }
export async function loadScenario(id) {
  const response = await fetch(addresses[id])
  if (!response.ok) throw new Error(response.status + ' for ' + id)
  return response.json()
}`
}

function shelve(scenario: Scenario): ShelfCall {
  const { id, title, about, difficulty, focus, direction, content, desk, company, calls } = scenario
  return {
    id,
    title,
    about,
    difficulty,
    focus,
    direction,
    content,
    desk,
    company: company.name,
    companySells: company.sells,
    callers: calls.map(({ caller }) => firstVariant(scenario, caller.name)),
    minutes: Math.max(1, Math.round(calls.reduce((sum, { steps }) => sum + timeOf(Object.values(steps)), 0))),
    hash: scenarioHash(scenario),
  }
}

/** A text as the usual variant has it. */
function firstVariant({ variants }: Scenario, text: string): string {
  const words = Object.values(variants)[0] ?? {}
  return text.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => words[word] ?? whole)
}

/** Minutes: each line heard, each reply read, and a while to choose. */
function timeOf(steps: readonly Scenario['calls'][number]['steps'][string][]): number {
  const heard = steps.reduce((sum, step) => sum + wordsOf(step.says?.otherwise ?? '').length, 0) / 150
  const read = steps.reduce((sum, step) => sum + step.replies.reduce((words, reply) => words + wordsOf(reply.say).length, 0), 0) / 240
  return heard + read + steps.length * 0.1
}
