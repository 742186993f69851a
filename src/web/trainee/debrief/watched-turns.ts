import type { CallEvent } from '../../../core/call/call-log.ts'
import type { Said } from '../../../core/call/running-call.ts'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import { readingTime, wordTimes } from '../../../core/call/speech.ts'
import { turnTimes } from '../../../core/call/turn-times.ts'
import { heardText, joinParts, spokenIn } from '../call/said.ts'
import { sayMinutes } from '../call/say-minutes.ts'
import { type HeardTurn, turnAt } from './hearing.ts'

/** A turn of a call that is watched again: what was heard of it, and how long it takes. */
export interface WatchedTurn {
  readonly by: 'caller' | 'rep' | 'line'
  /** Milliseconds of the call at which it began. */
  readonly at: number
  /** The line of the debrief's transcript with which it begins, from 0. */
  readonly place: number
  /** Its parts as they were heard: a part that was cut off ends in a dash. */
  readonly parts: readonly Said[]
  /** When each word has been said, through all parts: milliseconds from its beginning, at rate 1. */
  readonly words: readonly number[]
  /** Milliseconds from its last word to the next turn: none where it was cut off. */
  readonly rest: number
  readonly wasCut: boolean
  /** For the phone; null where it is not the caller who speaks. */
  readonly heard: HeardTurn | null
  /** The point of the mood at which the caller is then, by its number. */
  readonly mood: number
}

/** A breath between two turns, in milliseconds. */
const breath = 600

/** For so long the shortest mark of a silence or of a hold stays, in milliseconds. */
const shortestMark = 1800

/** A call as it is watched again, turn by turn. Silences and holds are marked, and not waited for; what nobody heard is left out. */
export function watchedTurns(debrief: Pick<Debrief, 'transcript' | 'moods'>, events: readonly CallEvent[]): WatchedTurn[] {
  const { transcript, moods } = debrief
  const holds = holdsIn(events)
  const turns: WatchedTurn[] = []
  let place = 0
  while (place < transcript.length) {
    const heard = turnAt(debrief, place)
    const said = heard?.parts ?? [transcript[place]!.said]
    while (holds[0] && holds[0].passage <= said[0]!.passage) turns.push(watch([holds.shift()!], null, place))
    const parts = said.filter(({ text, cutAfter }) => text !== '' && cutAfter !== 0)
    if (parts.length > 0) turns.push(watch(parts, heard, place, said.some(({ cutAfter }) => cutAfter !== null)))
    place += said.length
  }
  const last = turns.length - 1
  return turns.map((turn, index) => ({ ...turn, mood: moodIn(moods, index === last ? Infinity : turn.mood) }))
}

/** The turn; its mood is the last passage that it knows of, until the points of the mood are looked at. */
function watch(said: readonly Said[], heard: HeardTurn | null, place: number, wasCut = false): WatchedTurn {
  const by = heard ? 'caller' : said[0]!.by === 'rep' ? 'rep' : 'line'
  const texts = said.map((part) => ({ ...part, text: heardText(part), cutAfter: null }))
  const { at, passage } = said[0]!
  return {
    by,
    at,
    place,
    parts: joinParts(texts),
    words: wordsIn(by, texts),
    rest: restAfter(by, texts, wasCut),
    wasCut,
    heard,
    // What a turn of the rep did is seen in the answer to it.
    mood: by === 'caller' ? passage : passage - 1,
  }
}

function wordsIn(by: WatchedTurn['by'], said: readonly Said[]): readonly number[] {
  const text = said.map((part) => part.text).join(' ')
  if (by === 'line') return wordTimes(text).map(() => 0)
  return by === 'rep' ? wordTimes(text) : turnTimes(spokenIn(said).map((part) => ({ ...part, brings: [], corrects: [] }))).words
}

function restAfter(by: WatchedTurn['by'], said: readonly Said[], wasCut: boolean): number {
  if (by === 'line') return Math.max(shortestMark, readingTime(said.map(({ text }) => text)))
  return wasCut ? 0 : breath
}

/** How long each hold was, said where its last minute has passed. */
function holdsIn(events: readonly CallEvent[]): Said[] {
  const holds: Said[] = []
  let minutes = 0
  for (const [passage, { type, at }] of events.filter((event) => event.type !== 'returned' && event.type !== 'ended').entries()) {
    if (type === 'held') minutes = 0
    if (type !== 'hold-minute') continue
    minutes++
    if (minutes > 1) holds.pop()
    const text = `${minutes === 1 ? 'One minute' : sayMinutes(minutes)} on hold.`
    holds.push({ by: 'line', name: '', text, cutAfter: null, at, passage })
  }
  return holds
}

function moodIn(moods: Debrief['moods'], passage: number): number {
  return Math.max(0, moods.findLastIndex((point) => point.passage <= passage))
}
