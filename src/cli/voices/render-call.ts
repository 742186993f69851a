import type { Line } from '../../voice/lines.ts'
import type { CallLines } from './call-lines.ts'
import type { Rendered, Renderer } from './renderer.ts'

/** What rendering came to. */
export interface Rendering {
  /** Lines, and how many different voices speak them. */
  readonly lines: number
  readonly voices: number
  /** Lines that a person has recorded: they are not rendered, and what follows is without them. */
  readonly recorded: number
  /** Seconds that the sounds play, and bytes of their files. */
  readonly seconds: number
  readonly bytes: number
  /** Sounds that were not at hand, and the seconds that they play. */
  readonly made: number
  readonly madeSeconds: number
  /** Seconds that went by meanwhile, and seconds of one core that all of it cost, however busy the machine was otherwise. */
  readonly took: number
  readonly busy: number
}

/** Whom a rendering tells. */
export interface Listener {
  /** Each sound as soon as it is there: to be put on a site, say. */
  readonly place?: ((line: Line, sound: Rendered) => void) | undefined
  /** How many lines are done, after each of them. */
  readonly tell: (done: number, of: number) => void
}

/** What becomes of the sounds of one call. */
export interface RenderedCall {
  readonly rendering: Rendering
  /** A sentence about each line that could not be made, or does not pass its check. The others are made all the same. */
  readonly problems: readonly string[]
}

/**
 * Renders what is spoken in a call and not recorded. Lines that cannot be made or do not pass their check do not keep the others
 * from being made: there is a sentence about each of them in `problems`.
 */
export async function renderCall(
  { lines, recordings }: CallLines,
  renderer: Renderer,
  { place, tell }: Listener,
): Promise<RenderedCall> {
  const begun = performance.now()
  const cost = process.cpuUsage()
  const synthetic = lines.filter(({ address }) => !recordings.found.has(address))
  const sum = { seconds: 0, bytes: 0, made: 0, madeSeconds: 0 }
  const problems: string[] = []
  let done = 0
  const renderOne = async (line: Line) => {
    try {
      const sound = await renderer.render(line)
      place?.(line, sound)
      add(sum, sound)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
    tell((done += 1), synthetic.length)
  }
  await Promise.all(synthetic.map(renderOne))
  const voices = new Set(lines.map(({ voice }) => JSON.stringify(voice))).size
  const { user, system } = process.cpuUsage(cost)
  const times = { took: (performance.now() - begun) / 1000, busy: (user + system) / 1_000_000 }
  const recorded = lines.length - synthetic.length
  return { rendering: { lines: lines.length, voices, recorded, ...sum, ...times }, problems }
}

type Sum = { -readonly [Key in 'seconds' | 'bytes' | 'made' | 'madeSeconds']: number }

function add(sum: Sum, { seconds, bytes, isAtHand }: Rendered): void {
  sum.seconds += seconds
  sum.bytes += bytes.length
  if (isAtHand) return
  sum.made += 1
  sum.madeSeconds += seconds
}
