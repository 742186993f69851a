import { describe, expect, test } from 'vitest'
import { transcriptOf } from '../../../src/core/call/transcript.ts'
import { actsOf, play } from '../play.ts'
import { plainReplies, says, smallCall } from '../small-call.ts'

const last = { says: 'Last.', replies: plainReplies('last'), goto: 'done' }

describe('the transcript', () => {
  test('has everything said, with who said it and what was cut off', () => {
    const course = play(
      smallCall({ caller: { temperament: 'steady' } }),
      '(cut in after 2) One',
      '(silence)',
      '(hold 2)',
      '(resume)',
      '(transfer cold Sales)',
      '(hang up)',
    )
    const told = transcriptOf(course.passages).map(({ by, name, text, cutAfter }) => [by, name, text, cutAfter])
    expect(told).toEqual([
      ['caller', 'Ann Lee', 'Good morning to you all.', 2],
      ['rep', 'Sam', 'One at hello.', null],
      ['caller', 'Ann Lee', 'If you’d let me finish.', null],
      ['caller', 'Ann Lee', 'And now we are in the middle.', null],
      ['line', '', 'You said nothing.', null],
      ['caller', 'Ann Lee', 'It’s just been one thing after another, to be honest with you.', null],
      ['line', '', 'Put on hold; 2 minutes promised.', null],
      ['caller', 'Ann Lee', 'Right. If you must.', null],
      ['line', '', 'Back on the line.', null],
      ['caller', 'Ann Lee', 'Yes, I’m still here.', null],
      ['line', '', 'Transferred to Sales without a word.', null],
      ['line', '', 'Sales sent Ann Lee back after 1 minute. “You have one already.”', null],
      ['caller', 'Ann Lee', 'It’s me again. They’ve sent me back to you.', null],
      ['caller', 'Ann Lee', 'And now we are in the middle.', null],
      ['line', '', 'You hung up.', null],
    ])
  })

  test('has a cut in the part in which it came', () => {
    const asks = { says: 'Hello.', replies: [says('What?', 'ask', { asks: 'tap' }), ...plainReplies('hello').slice(1)] }
    const course = play(
      smallCall({ caller: { temperament: 'steady' }, steps: { hello: asks, last } }),
      'What',
      '(cut in after 3) One',
    )
    expect(
      transcriptOf(course.passages)
        .filter(({ by }) => by === 'caller')
        .map(({ text, cutAfter }) => [text, cutAfter]),
    ).toEqual([
      ['Hello.', null],
      ['The tap drips.', null],
      ['Last.', 0],
      ['If you’d let me finish.', null],
      ['Goodbye to you.', null],
    ])
  })

  test('acts that did not happen are not in it', () => {
    expect(actsOf(play(smallCall(), '(hear)', '(look up article leaks)', '(note: x)'))).toEqual([])
  })
})
