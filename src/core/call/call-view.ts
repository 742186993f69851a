import type { CallView, ReplyChoice } from './running-call.ts'
import { stepAt } from '../scenario/scenario.ts'
import { isVerified, proofsHeard } from './call-state.ts'
import { contextOf, type Course, phaseOf } from './course.ts'
import { lockOf } from './reply.ts'
import { transcriptOf } from './transcript.ts'
import { turnTimes } from './turn-times.ts'
import { shuffle } from './variant.ts'

/** What a screen may know of a call at one moment. */
export function viewOf(course: Course): CallView {
  const { index, state } = contextOf(course)
  const setting = course.settings[index]!
  const phase = phaseOf(course)
  const first = course.passages.findIndex((passage) => passage.index === index)
  const transcript = transcriptOf(course.passages).filter((said) => first >= 0 && said.passage >= first)
  // A goodbye that the rep hung up on is not the last thing in the transcript: nobody is saying anything any more.
  const spoken = state.cutGoodbye ? [] : state.turn
  const turn = transcript.slice(transcript.length - spoken.length)
  const step = phase === 'talking' && state.place !== '' ? stepAt(setting.call, state.place) : null
  return {
    phase,
    call: setting.call,
    index,
    count: course.settings.length,
    before: transcript.slice(0, transcript.length - turn.length),
    turn,
    speaking: state.speaking,
    wordTimes: turnTimes(spoken).words,
    replies: step ? choicesAt(course) : [],
    screen: step?.screen ?? null,
    hold: state.hold,
    ticket: state.ticket,
    note: state.note,
    proofs: proofsHeard(setting, state),
    verified: isVerified(setting, state),
    mood: state.mood,
    ending: state.ending,
  }
}

/** The replies at the present step, in the order that the seed gives them at every visit; only the one for which the caller was cut off. */
export function choicesAt(course: Course): ReplyChoice[] {
  const { index, state } = contextOf(course)
  const setting = course.settings[index]!
  return shuffle(stepAt(setting.call, state.place).replies, course.seed, `${index} ${state.place}`)
    .filter(({ id }) => !state.spent.includes(id) && (state.cutFor === null || state.cutFor === id))
    .map((reply) => ({ id: reply.id, say: reply.say, locked: lockOf(setting, state, reply) }))
}
