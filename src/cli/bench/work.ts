import type { Figures } from './measure.ts'

/* What a fresh process of the bench does: one measurement, by name, on one file. Each loads only what it measures. */

type Job = (file: string) => Figures | Promise<Figures>

const jobs: Readonly<Record<string, () => Promise<Job>>> = {
  'search ours': async () => (await import('./search-ours.ts')).searchOurs,
  'search ten million': async () => (await import('./search-ours.ts')).searchTenMillion,
  'search transition': async () => (await import('./search-xstate.ts')).searchTransition,
  'search getAdjacencyMap': async () => (await import('./search-xstate.ts')).searchAdjacencyMap,
  'search getShortestPaths': async () => (await import('./search-xstate.ts')).searchShortestPaths,
  'play ours': async () => (await import('./play-ours.ts')).playOurs,
  'play XState': async () => (await import('./play-xstate.ts')).playXState,
  'play inkjs': async () => (await import('./play-ink.ts')).playInk,
  'play robot3': async () => (await import('./play-robot.ts')).playRobot,
  'load ours': async () => (await import('./load-ours.ts')).loadOurs,
  'load XState': async () => (await import('./load-xstate.ts')).loadXState,
  'load inkjs source': async () => (await import('./load-ink.ts')).loadInkSource,
  'load inkjs JSON': async () => (await import('./load-ink.ts')).loadInkJson,
  'make SPIN model': async () => (await import('./spin-model.ts')).writeSpinModel,
  report: async () => (await import('./full-report.ts')).fullReport,
}

const [, , name = '', file = ''] = process.argv
const load = jobs[name]
if (!load) throw new Error(`No job ${name}`)
const job = await load()
process.stdout.write(JSON.stringify(await job(file)))
