import { describe, expect, test } from 'vitest'
import { debriefCourse } from '../../../src/core/debrief/debrief.ts'
import { file, play, playOn } from '../play.ts'
import { type Changes, plainReplies, says, smallCall, smallSeries } from '../small-call.ts'
import { acknowledge, back, close, notes } from './perfect.ts'

describe('a series', () => {
  const hello = {
    says: 'Hello.',
    brings: ['tap', 'washer', 'room'],
    replies: [acknowledge, says('Bye now.', 'proceed', { goto: 'done' }), says('Hm.', 'proceed')],
    goto: 'back',
  }
  const whole: Changes = {
    steps: {
      hello,
      back: { says: 'And?', replies: [back, ...plainReplies('back').slice(1)] },
      last: { says: 'Last.', replies: [close, ...plainReplies('last').slice(1)], goto: 'done' },
    },
    caller: { temperament: 'steady', but: { need: 3, venting: 0 } },
  }
  const series = smallSeries(whole, { ...whole, caller: { temperament: 'hot', but: { venting: 0, frustration: 2, heard: 3 } } })
  const good = [...notes, acknowledge.say, back.say, close.say]

  const both = (...second: string[]) => debriefCourse(file(playOn(file(play(series, ...good)), '(answer)', ...second)))

  test('adds up the occasions of its calls', () => {
    const found = both(...good)
    if ('message' in found) throw new Error(found.message)
    expect(found.scores.overall).toBe(100)
    expect(Object.fromEntries(found.indicators.map(({ id, occasions }) => [id, occasions]))).toMatchObject({
      L1: 2,
      L3: 2,
      R1: 2,
      R2: 0,
      D1: 2,
      D3: 1,
    })
    expect(found.ticket).toHaveLength(6)
  })

  test('earns for each of them', () => {
    const found = both(...good.map((turn) => (turn === back.say ? 'Two back' : turn)))
    if ('message' in found) throw new Error(found.message)
    const said = found.indicators.find(({ id }) => id === 'L3')!
    expect(said).toMatchObject({ occasions: 2, value: 0.5, level: 'poor' })
    expect(found.scores.listening).toBeCloseTo((100 * (70 - 8)) / 70)
  })

  test('points at the right turns in the one log', () => {
    const course = file(playOn(file(play(series, ...good)), '(answer)', 'Bye now.'))
    const found = debriefCourse(course)
    if ('message' in found) throw new Error(found.message)
    const shown = found.indicators.flatMap(({ evidence }) => evidence)
    expect(shown).toHaveLength(3)
    for (const { passage, at, text } of shown) {
      const { event, setting } = course.passages[passage]!
      const replies = Object.values(setting.call.steps).flatMap((step) => step.replies)
      expect([event.at, replies.find(({ id }) => 'reply' in event && id === event.reply)?.say]).toEqual([at, text])
    }
    expect(found.indicators.find(({ id }) => id === 'D1')!.evidence).toHaveLength(1)
  })

  test('is not told before its last call has ended', () => {
    const first = file(play(series, ...good))
    expect(debriefCourse(first)).toEqual({ event: first.events.length, message: 'the call has not ended.' })
    expect(debriefCourse(play(smallCall()))).toMatchObject({ message: 'the call has not ended.' })
  })
})
