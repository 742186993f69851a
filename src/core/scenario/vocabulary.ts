/** The closed lists of words that a scenario is written in. What each of them does is decided in other rooms. */

/** What a rep's reply can mean. */
export const acts = [
  'proceed',
  'wait',
  'ask',
  'paraphrase',
  'acknowledge',
  'stock-phrase',
  'apologise',
  'be-familiar',
  'take-step',
  'explain-why',
  'firm-no',
  'vague-no',
  'overpromise',
  'verify-with-reason',
  'hold-announced',
  'transfer-warm',
  'set-boundary',
  'end-by-policy',
  'verify-bare',
  'paraphrase-wrong',
  'ask-again',
  'interrupt',
  'tell-to-calm-down',
  'blame',
  'hold-unannounced',
  'transfer-cold',
  'transfer-wrong',
] as const
export type Act = (typeof acts)[number]

/** The ways in which callers take things. */
export const temperamentNames = [
  'content',
  'steady',
  'chatty',
  'lonely',
  'planner',
  'suspicious',
  'leverage',
  'worn',
  'hot',
  'abusive',
] as const
export type TemperamentName = (typeof temperamentNames)[number]

/** The voices that the speech engine has. */
export const voiceNames = ['rms', 'awb', 'slt', 'kal16'] as const
/** One of them. */
export type VoiceName = (typeof voiceNames)[number]

/** What a mood sounds like, in the order in which they are looked for. */
export const cues = ['outburst', 'supervisor', 'settled', 'cooperative', 'ultimatum'] as const
export type Cue = (typeof cues)[number] | 'otherwise'

/** What else a reply does, beside its act. */
export const deeds = ['greets', 'names feeling', 'gives reason', 'names behaviour', 'offers help again'] as const

/** The parts of a good close (D5), and the goodbye that belongs to the caller. */
export const closings = ['recap', 'next step', 'anything else', 'goodbye'] as const

/** Critical errors that the engine cannot see by itself. */
export const breaches = [
  'retaliation',
  'false-promise',
  'unrequested-edit',
  'do-not-call-ignored',
  'threatens-reviewer',
  'danger-ignored',
] as const
export type Breach = (typeof breaches)[number]

/** What became of the caller's need at an ending (R4). */
export const worths = ['cause', 'owned', 'workaround', 'bandage', 'refused-fairly', 'nothing'] as const
export type Worth = (typeof worths)[number]

/** The lines that a caller may be given for what the engine has them say anywhere. */
export const anywhereLines = [
  'asked again',
  'got wrong',
  'interrupted',
  'silence',
  'venting',
  'on hold',
  'back from hold',
  'held too long',
  'sent back',
  'tired',
] as const
export type AnywhereLine = (typeof anywhereLines)[number]

/** Endings that every call has. A scenario may give them its own words. */
export const builtInEndings = [
  'caller-hung-up',
  'rep-hung-up',
  'ended-by-policy',
  'transferred',
  'transferred-cold',
  'had-to-go',
] as const
export type BuiltInEnding = (typeof builtInEndings)[number]

/** The longest a caller can be kept on the line, whatever an author writes. */
export const callBounds = { turns: 60, events: 500, visits: 3 } as const
