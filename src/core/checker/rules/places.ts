import type { Call } from '../../scenario/scenario.ts'
import type { Path, Source } from '../../scenario/source.ts'
import type { LineProof } from '../proof.ts'

/** Where the parts of a call stand in its file. Null where the author did not write it: the engine has words of its own. */
export interface Places {
  /** The key of the call's script. */
  readonly steps: Path
  /** The key of the call's endings. */
  readonly endings: Path
  readonly step: (place: string) => Path
  /** By the reply's id. */
  readonly reply: (id: string) => Path
  readonly detour: (name: string) => Path
  readonly fact: (name: string) => Path
  readonly ending: (name: string) => Path | null
  readonly line: (line: Pick<LineProof, 'of' | 'name' | 'key'>) => Path | null
}

/** The places of a call that stands at a path: at the top of the file, or in the list of a series. */
export function placesOf(source: Source, call: Call, at: Path): Places {
  const written = (path: Path) => (isWritten(source, path) ? path : null)
  const replies = repliesOf(call)
  const step = (place: string): Path => {
    const [detour, inside] = place.split('/') as [string, string | undefined]
    if (inside !== undefined) return [...at, 'detours', detour, 'steps', inside]
    return written([...at, 'steps', place]) ?? written([...at, 'asides', place]) ?? [...at, 'detours', place]
  }
  const ending = (name: string) => written([...at, 'endings', name])
  return {
    steps: [...at, 'steps'],
    endings: [...at, 'endings'],
    step,
    reply: (id) => {
      const found = replies.get(id)
      return found ? [...step(found.place), 'replies', found.index] : [...at, 'steps']
    },
    detour: (name) => [...at, 'detours', name],
    fact: (name) => [...at, 'facts', name],
    ending,
    line: ({ of, name, key }) => {
      if (of === 'caller') return written(callerLine([...at, 'caller'], name, key))
      const owner = of === 'step' ? step(name) : ending(name)
      // Words for one case stand at their own key; a line that is always the same stands at `says` itself.
      return owner && (written([...owner, 'says', key]) ?? written([...owner, 'says']))
    },
  }
}

function callerLine(caller: Path, name: string, key: string): Path {
  return name === 'story' ? [...caller, 'story', Number(key)] : [...caller, 'always', name]
}

function repliesOf({ steps, detours }: Call): Map<string, { place: string; index: number }> {
  const all = [steps, ...Object.values(detours).map((detour) => detour.steps)].flatMap(Object.entries<Call['steps'][string]>)
  return new Map(all.flatMap(([place, { replies }]) => replies.map(({ id }, index) => [id, { place, index }])))
}

function isWritten({ root }: Source, path: Path): boolean {
  let spot: Source['root'] | undefined = root
  for (const step of path) spot = spot?.inside.get(step)
  return spot !== undefined
}
