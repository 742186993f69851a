import type { Plugin } from 'vite'
import { hashText } from '../core/scenario/hash-text.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { PageCalls } from '../core/scenario/shelf.ts'
import type { Library } from './open-library.ts'
import { shelve } from './shelve.ts'
import { watchTraining } from './watch-training.ts'

/** The folder of all that belongs to the page. */
const assets = 'assets'

/**
 * Reads the scenarios when the site is built or served, so that no trainee downloads what reads YAML: the shelf stands in the page as JSON (read
 * again by src/web/app/read-shelf.ts), each call is a file of JSON that is fetched when it is taken. A scenario with errors stops a build; while
 * serving it is shown and left off the shelf.
 *
 * What trains badly is told while serving, of what was saved. A build proves nothing: it would take longer to say what `npm test`
 * has said of the same files, and nobody who builds a site is about to edit a call.
 */
export function scenarioPlugin(library: Library): Plugin {
  const training = watchTraining()
  const scenarios = () => [...library.found().scenarios.values()]
  return {
    name: 'please-hold-scenarios',
    buildStart() {
      const found = library.readAgain()
      training.remember(found.calls)
      for (const warning of found.warnings) this.warn(warning)
      if (found.errors.length === 0) return
      const message = `Scenarios with errors:\n\n${found.errors.join('\n')}`
      if (this.meta.watchMode) this.warn(message)
      else this.error(message)
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { type: 'application/json', id: 'calls' }, children: pageCalls(scenarios()), injectTo: 'body-prepend' },
    ],
    generateBundle() {
      for (const scenario of scenarios()) {
        this.emitFile({ type: 'asset', fileName: addressOf(scenario), source: JSON.stringify(scenario) })
      }
    },
    configureServer(server) {
      const { logger } = server.config
      server.watcher.add(library.folder)
      server.middlewares.use(`/${assets}`, ({ url }, response, next) => {
        const scenario = scenarios().find((one) => assets + url === addressOf(one))
        if (!scenario) return next()
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(scenario))
      })
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(library.folder) || !file.endsWith('.yaml')) return
        const found = library.readAgain()
        for (const problem of [...found.warnings, ...found.errors]) logger.warn(problem)
        server.ws.send({ type: 'full-reload' })
        // Only now: the page is not to wait for it.
        training.proveChanged(found.calls, (printed) => logger.warn(printed)).catch((error: unknown) => logger.error(String(error)))
      })
    },
  }
}

/** Nothing in it ends the element that holds it. */
function pageCalls(scenarios: readonly Scenario[]): string {
  const addresses = Object.fromEntries(scenarios.map((scenario) => [scenario.id, addressOf(scenario)]))
  const calls: PageCalls = { shelf: scenarios.map(shelve), addresses }
  return JSON.stringify(calls).replaceAll('<', String.raw`\u003c`)
}

/** From the page. With what is in it in its name, so that nobody is given an older one that a browser has kept. */
function addressOf(scenario: Scenario): string {
  return `${assets}/${scenario.id}-${hashText(JSON.stringify(scenario))}.json`
}
