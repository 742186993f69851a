import { cpus } from 'node:os'
import { compileCall } from '../core/call/compile-call.ts'
import { advance, beginCourse, contextOf, type Course, logOf, phaseOf } from '../core/call/course.ts'
import { replayCall } from '../core/call/replay-call.ts'
import { isReplyOpen, repliesAt } from '../core/call/reply.ts'
import { pick } from '../core/call/variant.ts'
import { debrief } from '../core/debrief/debrief.ts'
import { readCompany } from '../core/scenario/read-company.ts'
import { readScenario } from '../core/scenario/read-scenario.ts'
import type { Scenario } from '../core/scenario/scenario.ts'
import { benchDebrief, benchProgress } from './bench-pages.ts'
import { benchScreen } from './bench-screen.ts'
import { type Measurement, measureSite } from './bench-site.ts'
import { benchSound } from './bench-sound.ts'
import { withFresh } from './bench/fresh.ts'
import { middle, ms, timed } from './bench/measure.ts'
import { benchLoading, benchReports } from './bench/load-peers.ts'
import { benchPlaying } from './bench/play-peers.ts'
import { benchSearch, benchTenMillion } from './bench/search-peers.ts'
import { findFiles, makeReader } from './files.ts'

const runs = 9

/** What is measured in Chromium. These parts come first, while this process has nothing of its own to tidy up beside it. */
const onSite: Readonly<Record<string, (home: string) => Measurement>> = {
  screen: () => benchScreen,
  debrief: (home) => (browser, site) => benchDebrief(home, browser, site),
  progress: (home) => (browser, site) => benchProgress(home, browser, site),
  sound: (home) => (browser, site) => benchSound(home, browser, site),
}

/** The other parts, in their order. Each of all can be asked for by its name. */
const parts: Readonly<Record<string, (home: string) => Promise<void>>> = {
  reading: async () => benchReading(),
  search: (home) => withFresh(home, (fresh) => benchSearch(fresh, print)),
  million: (home) => withFresh(home, (fresh) => benchTenMillion(fresh, print)),
  playing: (home) => withFresh(home, (fresh) => benchPlaying(fresh, print)),
  loading: (home) => withFresh(home, (fresh) => benchLoading(fresh, print)),
  reports: (home) => withFresh(home, (fresh) => benchReports(fresh, shippedIn(home), print)),
}

/** Prints medians of what a trainee and an author wait for, and of the checker beside others that do the same work: all parts, or those named. */
export async function bench(home: string, names: readonly string[]): Promise<void> {
  print(`Node ${process.version}, ${cpus().length} cores; medians, here of ${runs} runs after one to warm up`)
  const asked = <Part>(parts: Readonly<Record<string, Part>>) =>
    Object.entries(parts).flatMap(([name, part]) => (names.length === 0 || names.includes(name) ? [part] : []))
  await measureSite(asked(onSite).map((part) => part(home)), print)
  for (const part of asked(parts)) await part(home)
}

/** Reading and compiling, moves a second, and replaying a log. */
function benchReading(): void {
  for (const steps of [50, 500, 5000]) {
    const text = generate(steps)
    const scenario = readGenerated(text)
    const count = steps > 1000 ? 3 : runs
    const times = [median(() => readGenerated(text), count), median(() => compileCall(scenario, null), count)].map(ms)
    print(`${steps} steps (${Math.round(text.length / 1000)} kB): read ${times[0]}, compile ${times[1]}${count < runs ? ` (${count} runs)` : ''}`)
  }
  const scenario = readGenerated(generate(50))
  let played = 0
  const playing = median(() => {
    played = 0
    for (let seed = 1; seed <= 20; seed++) played += play(scenario, seed).passages.length
  })
  print(`the machine: ${Math.round((played / playing) * 1000)} moves a second over ${played} moves of 20 random calls`)
  const longest = Array.from({ length: 20 }, (_, seed) => play(scenario, seed + 1)).toSorted((a, b) => b.events.length - a.events.length)[0]!
  const log = logOf(longest)
  print(`a log of ${log.events.length} events: replay ${ms(median(() => replayCall(log, scenario)))}, debrief ${ms(median(() => debrief(log, scenario)))}`)
}

/** Every scenario that is shipped and reads. */
function shippedIn(home: string): Scenario[] {
  const read = makeReader()
  return findFiles([`${home}/scenarios`]).flatMap((file) => read(file).scenario ?? [])
}

/** A call with random moves, until it is filed. */
function play(scenario: Scenario, seed: number): Course {
  let course = beginCourse(scenario, seed)
  for (let move = 0; phaseOf(course) !== 'filed'; move++) {
    const { index, state } = contextOf(course)
    const open = state.place === '' ? [] : repliesAt(course.settings[index]!, state, state.place).filter(({ id }) => isReplyOpen(course.settings[index]!, state, id))
    const reply = open[pick(seed, `move ${move}`, Math.max(1, open.length))]
    const tries = [{ type: 'answered' }, { type: 'said' }, ...(reply ? [{ type: 'replied', reply: reply.id } as const] : []), { type: 'waited' }, { type: 'filed' }] as const
    const next = tries.map((one) => advance(course, one, move * 1000)).find((one) => one !== null)
    if (!next) throw new Error('The call is stuck.')
    course = next
  }
  return course
}

function readGenerated(text: string): Scenario {
  const { company } = readCompany(companyText, { id: 'bench' })
  const { scenario, diagnostics } = readScenario(text, { id: 'bench', company })
  if (!scenario) throw new Error(diagnostics[0]?.message ?? 'The generated scenario does not read.')
  return scenario
}

const companyText = `name: Bench
sells: numbers
departments:
  Desk: { owns: "this" }
  Other: { owns: "that", bounces: "Not ours." }
`

/** A scenario of so many steps, each with four replies, a fact for every eighth. */
function generate(steps: number): string {
  const facts = Math.min(60, Math.ceil(steps / 8))
  const replies = (step: number) =>
    ['acknowledge', 'ask', 'take-step', 'explain-why'].map(
      (act, index) => `      - say: "Reply ${index} at step ${step}, in about as many words as the other replies have."
        act: ${act}
${act === 'ask' ? `        asks: fact-${step % facts}\n` : ''}        coach: "What it did, and why someone would say it."`,
    )
  return `title: Bench
about: A generated call.
difficulty: 1
focus: listening
you: Sam, at the desk
desk: Desk
caller: { name: Ann, who: Somebody, temperament: content }
facts:
${Array.from({ length: facts }, (_, fact) => `  fact-${fact}: { said: "Fact number ${fact}.", ticket: Fact ${fact}, mishear: [Something else] }`).join('\n')}
need: fact-0
cause: fact-1
right: here
steps:
${Array.from({ length: steps }, (_, step) => `  step-${step}:\n    says: { otherwise: "Line ${step}.", ultimatum: "Line ${step}, and now." }\n    brings: fact-${step % facts}\n    replies:\n${replies(step).join('\n')}${step === steps - 1 ? '\n    goto: done' : ''}`).join('\n')}
endings:
  done: { title: Done, worth: cause, says: "Bye." }
`
}

/** Milliseconds, of several runs after one to warm up. */
function median(work: () => void, count = runs): number {
  work()
  return middle(Array.from({ length: count }, () => timed(work).wall))
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
