import { expect, test } from 'vitest'
import { holdsIn } from '../../../src/core/debrief/holds-in.ts'
import { file, play } from '../play.ts'
import { smallCall } from '../small-call.ts'

const rest = ['One at hello', 'One in the middle', 'One at last']

test('a hold is told with what was promised and the minutes that it took', () => {
  const course = file(play(smallCall(), '(hold 2)', '(minute)', '(minute)', '(resume)', ...rest))
  const passage = course.events.findIndex(({ type }) => type === 'held')
  const until = course.events.findIndex(({ type }) => type === 'resumed')
  expect(holdsIn(course)).toEqual([{ at: course.events[passage]!.at, passage, until, promised: 2, minutes: 2 }])
})

test('one without asking promised nothing, and each is told', () => {
  const course = file(play(smallCall(), '(hold)', '(resume)', 'One at hello', '(hold 1)', '(minute)', '(resume)', ...rest.slice(1)))
  expect(holdsIn(course).map(({ promised, minutes }) => ({ promised, minutes }))).toEqual([
    { promised: null, minutes: 0 },
    { promised: 1, minutes: 1 },
  ])
})

test('what is looked up meanwhile is part of it, and a call that is left on hold ends with it', () => {
  const course = play(smallCall(), '(hold)', '(look up department Repairs)', '(minute)', '(hang up)')
  const [hold] = holdsIn(course)
  expect(hold).toMatchObject({ minutes: 1, until: course.events.findIndex(({ type }) => type === 'hung-up') })
})

test('where nobody was put on hold there is none', () => {
  expect(holdsIn(file(play(smallCall(), ...rest)))).toEqual([])
})
