import type { Ending } from './scenario.ts'
import type { AnywhereLine, BuiltInEnding } from './vocabulary.ts'

/** Plain words for what a caller may say anywhere, where the scenario gives none. */
export const defaultLines: Readonly<Record<AnywhereLine, string>> = {
  'asked again': 'I’ve already told you that.',
  'got wrong': 'No, that isn’t what I said.',
  interrupted: 'If you’d let me finish.',
  silence: 'Hello? Are you still there?',
  venting: 'It’s just been one thing after another, to be honest with you.',
  'on hold': 'Right. If you must.',
  'back from hold': 'Yes, I’m still here.',
  'held too long': 'I’m still here. That was a long time.',
  'sent back': 'It’s me again. They’ve sent me back to you.',
  tired: 'I’ve about five more minutes of this in me.',
}

const nothing = { abrupt: false, survey: { outcome: 2, again: false } }

/** The endings that every call has, where the scenario gives no words of its own. */
export const defaultEndings: Readonly<Record<BuiltInEnding, Ending>> = {
  'caller-hung-up': {
    ...nothing,
    title: 'The caller hung up',
    worth: 'nothing',
    says: { otherwise: 'No. That’s enough. I’m going.' },
    survey: { outcome: 1, again: false },
  },
  'rep-hung-up': { ...nothing, title: 'You hung up', worth: 'nothing', says: { otherwise: '' }, survey: { outcome: 1, again: false } },
  'ended-by-policy': { ...nothing, title: 'Ended, as the policy allows', worth: 'refused-fairly', says: { otherwise: '' } },
  transferred: {
    ...nothing,
    title: 'Handed over',
    worth: 'owned',
    says: { otherwise: 'All right. Thank you.' },
    survey: { outcome: 3, again: true },
  },
  'transferred-cold': { ...nothing, title: 'Passed on', worth: 'workaround', says: { otherwise: 'Oh. Right, then.' } },
  'had-to-go': { ...nothing, title: 'The caller had to go', worth: 'nothing', says: { otherwise: 'Look, I’ve got to go. I’ll have to leave it.' } },
}
