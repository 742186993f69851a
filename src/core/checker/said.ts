import type { Cut, Scene, Spoken } from './scenes.ts'

/** How something is said, and where. */
export type Manner = Pick<Spoken, 'reveals' | 'line' | 'detour' | 'tired' | 'arrives'>

/** What the caller says: a class, because thousands are made. Where cutting in leads is worked out once somebody does. */
export class Said implements Spoken {
  met = false
  readonly ended = false
  readonly heard: Scene
  readonly brings: readonly string[]
  readonly corrects: readonly string[]
  readonly isSentBack: boolean
  readonly reveals: boolean
  readonly line: Spoken['line']
  readonly detour: number
  readonly tired: boolean
  readonly arrives: boolean
  #cuts: readonly Cut[] | null = null
  readonly #cutsOf: () => readonly Cut[]

  constructor(what: Pick<Spoken, 'heard' | 'brings' | 'corrects' | 'isSentBack'>, manner: Manner, cutsOf: () => readonly Cut[]) {
    this.heard = what.heard
    this.brings = what.brings
    this.corrects = what.corrects
    this.isSentBack = what.isSentBack
    this.reveals = manner.reveals
    this.line = manner.line
    this.detour = manner.detour
    this.tired = manner.tired
    this.arrives = manner.arrives
    this.#cutsOf = cutsOf
  }

  get cuts(): readonly Cut[] {
    return (this.#cuts ??= this.#cutsOf())
  }
}
