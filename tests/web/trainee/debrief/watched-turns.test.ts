import { expect, test } from 'vitest'
import { type Debrief, debriefCourse } from '../../../../src/core/debrief/debrief.ts'
import type { Course } from '../../../../src/core/call/course.ts'
import { type WatchedTurn, watchedTurns } from '../../../../src/web/trainee/debrief/watched-turns.ts'
import { file, play, playOn } from '../../../core/play.ts'
import { says, smallCall, smallSeries } from '../../../core/small-call.ts'

const seenThrough = ['One at hello', 'One in the middle', 'One at last']

test('the turns come in the order of the call, each with its line in the debrief', () => {
  const { turns, made } = watch(play(smallCall(), ...seenThrough))
  expect(turns.map(tell)).toEqual([
    'caller: Good morning to you all.',
    'rep: One at hello.',
    'caller: And now we are in the middle.',
    'rep: One in the middle.',
    'caller: That is the last of it.',
    'rep: One at last.',
    'caller: Goodbye to you.',
  ])
  expect(turns.map(({ place }) => made.transcript[place]?.said.text)).toEqual(turns.map(({ parts }) => parts[0]?.text))
})

test('words take as long as they take to say, and a breath follows', () => {
  const { turns } = watch(play(smallCall(), ...seenThrough))
  for (const { words, rest, parts } of turns) {
    expect(words).toHaveLength(parts.map(({ text }) => text).join(' ').split(' ').length)
    expect(words).toEqual(words.toSorted((a, b) => a - b))
    expect(words[0]).toBeGreaterThan(100)
    expect(rest).toBe(600)
  }
})

test('a turn that was cut off ends at the word at which it was, in a dash, and the next begins at once', () => {
  const { turns } = watch(play(smallCall(), 'One at hello', '(cut in after 3) One in the middle', 'One at last'))
  const cut = turns[2]!
  expect(tell(cut)).toBe('caller: And now we—')
  expect(cut).toMatchObject({ wasCut: true, rest: 0 })
  expect(cut.words).toHaveLength(3)
  // The phone is given the whole line with the place, so that it is cut off in the sound too.
  expect(cut.heard?.parts.at(-1)).toMatchObject({ text: 'And now we are in the middle.', cutAfter: 3 })
})

test('what was cut off before its first word is left out', () => {
  const { turns } = watch(play(smallCall(), 'One at hello', '(cut in after 0) One in the middle', 'One at last'))
  expect(turns.map(tell).slice(1, 3)).toEqual(['rep: One at hello.', 'rep: One in the middle.'])
})

test('a silence and a hold are marks that are read, and the hold says how long it was', () => {
  const { turns } = watch(play(smallCall(), '(hold 2)', '(minute)', '(minute)', '(resume)', '(silence)', ...seenThrough))
  const marks = turns.filter(({ by }) => by === 'line')
  expect(marks.map(tell)).toEqual([
    'line: Put on hold; 2 minutes promised.',
    'line: 2 minutes on hold.',
    'line: Back on the line.',
    'line: You said nothing.',
  ])
  for (const { words, rest } of marks) {
    expect(words.every((time) => time === 0)).toBe(true)
    expect(rest).toBeGreaterThanOrEqual(1800)
    expect(rest).toBeLessThan(6000)
  }
})

test('each hold has its own minutes, told once they have passed', () => {
  const { turns } = watch(play(smallCall(), '(hold 1)', '(minute)', '(resume)', '(hold 2)', '(minute)', '(minute)', '(hang up)'))
  expect(turns.filter(({ by }) => by === 'line').map(tell)).toEqual([
    'line: Put on hold; one minute promised.',
    'line: One minute on hold.',
    'line: Back on the line.',
    'line: Put on hold; 2 minutes promised.',
    'line: 2 minutes on hold.',
    'line: You hung up.',
  ])
})

test('of a caller who gave up on hold it is told how long they were', () => {
  const { turns } = watch(play(smallCall({ caller: { temperament: 'worn' } }), '(hold)', '(minute)'))
  expect(turns.map(tell).slice(-2)).toEqual(['line: One minute on hold.', 'caller: No. That’s enough. I’m going.'])
})

test('what a reply did to the mood is seen in the answer to it, and all of it at the end', () => {
  const asks = says('Which tap?', 'acknowledge', { answer: 'The one upstairs.' })
  const hello = { says: 'The tap drips.', replies: [asks, ...others] }
  const { turns, made } = watch(play(smallCall({ steps: { hello, ...last } }), 'Which', 'One more'))
  const moved = made.moods.findIndex(({ label }) => label === 'Acknowledged it')
  expect(turns.map(({ by, mood }) => [by, mood >= moved])).toEqual([
    ['caller', false],
    ['rep', false],
    ['caller', true],
    ['rep', true],
    ['caller', true],
  ])
  expect(turns.at(-1)?.mood).toBe(made.moods.length - 1)
})

test('the calls of a series follow each other', () => {
  const first = file(play(smallSeries({}, { caller: { name: 'Bo Yu' } }), ...seenThrough))
  const { turns } = watch(playOn(first, '(answer)', ...seenThrough))
  expect(turns).toHaveLength(14)
  expect(turns[7]?.parts[0]?.name).toBe('Bo Yu')
})

const others = ['Two more.', 'Three more.', 'Four more.'].map((text) => says(text, 'proceed'))
const last = { last: { says: 'Well?', replies: [says('One more.', 'proceed'), ...others], goto: 'done' } }

function watch(course: Course): { turns: WatchedTurn[]; made: Debrief } {
  const filed = file(course)
  const made = debriefCourse(filed)
  if ('message' in made) throw new Error(made.message)
  return { turns: watchedTurns(made, filed.events), made }
}

function tell({ by, parts }: WatchedTurn): string {
  return `${by}: ${parts.map(({ text }) => text).join(' ')}`
}
