import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { type Changes, plainReplies, says, smallCall, smallSeries } from '../small-call.ts'

/*
 * Small calls that hold, between them, everything that a scenario may hold: each named after what it has that the others
 * do not.
 */

const hello = {
  says: 'Good morning. My tap drips all over.',
  brings: 'tap',
  replies: [
    says('How annoying that must be.', 'acknowledge', { does: 'greets' }),
    says('Your tap drips, is that so?', 'paraphrase', { repeats: 'tap' }),
    says('And what of the washer?', 'ask', { asks: 'washer' }),
    says('We will have it done in an hour.', 'overpromise'),
  ],
}
const last = {
  says: { settled: 'Lovely, thank you.', ultimatum: 'Well?', otherwise: 'And now?' },
  replies: [
    says('Somebody comes tomorrow. Anything else?', 'take-step', {
      tells: 'visit',
      closes: ['recap', 'next step', 'anything else'],
    }),
    says('We will see.', 'vague-no'),
    says('It is the rule, since taps are not ours.', 'explain-why', { closes: 'recap' }),
    says('Calm down.', 'tell-to-calm-down'),
  ],
  goto: 'done',
}
const middle = { says: 'The one upstairs, and it has been for weeks.', brings: 'room', replies: plainReplies('in the middle') }
const upset = { temperament: 'worn' } as const

const bridge: Changes = {
  caller: { temperament: 'chatty', story: [{ says: 'My sister has one too.' }, { says: 'It is upstairs.', brings: 'room' }] },
  steps: {
    hello: {
      ...hello,
      replies: [
        says('What a day you are having!', 'be-familiar', { bridge: 'yes' }),
        says('You said the washer is gone.', 'paraphrase', { repeats: 'washer', bridge: 'yes', 'once heard': 'tap' }),
        ...hello.replies.slice(0, 2),
      ],
    },
    middle,
    last,
  },
}

const becomes = { said: 'No, it pours.', ticket: 'Pours' }
const corrections: Changes = {
  caller: {
    temperament: 'steady',
    but: { venting: 2 },
    story: [
      { says: 'It pours, really.', corrects: 'tap' },
      { says: 'Upstairs, that is.', brings: 'room' },
    ],
  },
  facts: {
    tap: { said: 'It drips.', ticket: 'Drips', mishear: ['Bath drips'], becomes },
    washer: { said: 'The washer is gone.', ticket: 'Washer gone', mishear: ['Washer loose'] },
    room: { said: 'The one upstairs.', ticket: 'Upstairs', mishear: ['Downstairs'] },
  },
  steps: {
    hello: {
      ...hello,
      replies: [
        ...hello.replies.slice(0, 1),
        says('So it drips.', 'paraphrase', { repeats: { tap: 'Drips' } }),
        says('So it pours.', 'paraphrase', { repeats: { tap: 'Pours' } }),
        says('Which room, and is it the tap?', 'ask', { asks: ['room', 'tap'] }),
      ],
    },
    middle: {
      ...middle,
      corrects: 'tap',
      replies: [says('It pours, then.', 'paraphrase', { repeats: 'tap' }), ...plainReplies('on')].slice(0, 4),
    },
    last,
  },
}

const onceDone: Changes = {
  steps: {
    hello: {
      ...hello,
      replies: [
        ...hello.replies.slice(0, 2),
        says('Hello there.', 'proceed', { does: ['greets', 'gives reason'] }),
        says('Bye now.', 'proceed', { closes: 'goodbye' }),
      ],
    },
    middle: {
      ...middle,
      replies: [
        says('As I said: hello.', 'acknowledge', { 'once done': 'greets' }),
        says('It is as I told you.', 'explain-why', { 'once done': ['greets', 'gives reason'] }),
        says('The leaks page says so.', 'take-step', { 'once opened': 'leaks' }),
        says('Go on.', 'proceed', { goto: 'hello' }),
      ],
    },
    last,
  },
}

const cycle: Changes = {
  caller: upset,
  steps: {
    hello: { ...hello, goto: 'middle' },
    middle: {
      ...middle,
      replies: [
        says('From the top?', 'ask', { asks: 'room', goto: 'hello' }),
        says('Once more?', 'proceed', { goto: 'middle' }),
        ...plainReplies('round').slice(0, 2),
      ],
    },
    last: { ...last, replies: [says('Back we go.', 'proceed', { goto: 'hello' }), ...last.replies.slice(0, 3)] },
  },
}

const about: Changes = {
  steps: {
    hello: {
      ...hello,
      replies: [says('Which room, and the washer?', 'ask', { asks: ['room', 'washer'] }), ...hello.replies.slice(0, 3)],
    },
    room: { ...middle, about: 'room' },
    washer: {
      says: { 'once heard room': 'Since you ask: the washer.', otherwise: 'The washer it is.' },
      brings: 'washer',
      about: 'washer',
      replies: plainReplies('at the washer'),
    },
    name: {
      says: 'I am Ann Lee.',
      brings: 'name',
      about: 'name',
      replies: [says('To the room.', 'proceed', { goto: 'room' }), ...plainReplies('at the name').slice(1)],
    },
    last,
  },
}

const detours: Changes = {
  caller: upset,
  steps: { hello, middle, last },
  detours: {
    dog: {
      when: ['supervisor', 'ultimatum'],
      steps: {
        dog: {
          says: 'The dog is in it!',
          replies: [
            says('Straight on.', 'proceed', { goto: 'out' }),
            says('Good dog.', 'acknowledge'),
            says('It is over.', 'vague-no', { goto: 'done' }),
          ],
        },
        cat: { says: 'And the cat.', brings: 'name', replies: plainReplies('at the cat') },
        out: {
          says: { supervisor: 'Fetch somebody.', otherwise: 'Out with you!' },
          replies: [says('Once more.', 'proceed', { goto: 'cat' }), ...plainReplies('out').slice(1)],
        },
      },
    },
    door: {
      before: ['middle', 'last'],
      'once heard': 'washer',
      says: 'The door!',
      brings: 'postcode',
      replies: plainReplies('at the door'),
    },
    phone: {
      before: 'last',
      says: 'The other phone.',
      who: 'A colleague',
      replies: [says('To the top.', 'proceed', { goto: 'middle' }), ...plainReplies('on the phone').slice(1)],
    },
  },
}

const outbound: Changes = {
  direction: 'outbound',
  steps: {
    hello: { replies: [says('Good day, Acme here.', 'proceed', { does: 'greets' }), ...hello.replies.slice(0, 3)] },
    tap: { ...hello, replies: plainReplies('after hello') },
    last,
  },
  detours: { dog: { says: 'The dog!', replies: plainReplies('at the dog') } },
}

const proofs = { needs: 2, of: ['name', 'postcode'], private: ['balance'], say: 'So that nobody else can find it out.' }
const handOff: Changes = {
  right: { to: 'Repairs', brief: ['tap', 'washer', 'verified'] },
  company: { verification: proofs },
  steps: {
    hello: {
      ...hello,
      replies: [
        ...hello.replies.slice(0, 1),
        says('Who are you, to be safe?', 'verify-with-reason', { asks: ['name', 'postcode'] }),
        says('You owe us ten.', 'proceed', { discloses: 'balance' }),
        says('The washer?', 'ask', { asks: 'washer' }),
      ],
    },
    middle: {
      ...middle,
      replies: [
        says('I put you through to Repairs: a tap.', 'transfer-warm', { to: 'Repairs', brief: ['tap', 'verified'] }),
        says('Parts has it.', 'transfer-warm', { to: 'Parts' }),
        says('Sales, then.', 'transfer-cold', { to: 'Sales' }),
        says('Now that I know you: ten.', 'proceed', { 'once verified': 'yes', discloses: 'balance' }),
      ],
    },
    last: {
      ...last,
      replies: [
        says('Repairs, cold.', 'transfer-cold', { to: 'Repairs', goto: 'done' }),
        says('Postcode?', 'verify-bare', { asks: 'postcode' }),
        ...last.replies.slice(0, 2),
      ],
    },
  },
}

const backAgain: Changes = {
  ...handOff,
  asides: { 'back-again': { says: 'They sent me back!', brings: 'name', replies: plainReplies('back again'), goto: 'last' } },
}

const cold: Changes = { ...handOff, right: { to: 'Repairs', how: 'cold', brief: [] } }

const promises: Changes = {
  caller: { temperament: 'suspicious', but: { frustration: 3 } },
  steps: {
    hello,
    between: {
      says: 'Hm.',
      replies: [says('I promise.', 'overpromise'), says('I help.', 'take-step'), ...plainReplies('between').slice(0, 2)],
    },
    middle: {
      ...middle,
      says: { 'after overpromise': 'You promised!', otherwise: 'The one upstairs.' },
      fires: 'overpromise',
      brings: 'room',
    },
    last,
  },
  endings: {
    done: {
      title: 'Done',
      worth: 'owned',
      waits: 'a visit',
      says: { 'after overpromise': 'But you promised.', 'once heard washer': 'The washer, mind.', otherwise: 'Bye.' },
      survey: { outcome: 4 },
    },
  },
}

const boundaries = [
  says('That is enough swearing. I do want to help.', 'set-boundary', { does: ['names behaviour', 'offers help again'] }),
  says('Stop it.', 'set-boundary', { does: 'names behaviour' }),
  says('I end this call.', 'end-by-policy'),
  says('I hear you.', 'acknowledge'),
]
const abuse: Changes = {
  steps: {
    hello: { ...hello, replies: boundaries },
    middle: {
      ...middle,
      replies: [
        says('Enough.', 'set-boundary'),
        says('Your own fault.', 'blame', { breach: 'retaliation' }),
        says('I am sorry.', 'apologise'),
        says('How sad.', 'stock-phrase'),
      ],
    },
    more: {
      says: { outburst: 'You …!', otherwise: 'Hm.' },
      replies: boundaries.map((one) => ({ ...one, say: `Again: ${one.say}` })),
    },
    last,
  },
}
const reactive: Changes = { ...abuse, caller: { temperament: 'hot', story: [{ says: 'For weeks!' }] } }
const fromTheStart: Changes = { ...abuse, caller: { temperament: 'abusive' } }

/** Each small call by what it has. */
export const featureCalls: ReadonlyMap<string, Scenario> = new Map([
  ['a polite bridge', smallCall(bridge)],
  ['a story with corrections', smallCall(corrections)],
  ['replies that wait for deeds', smallCall(onceDone)],
  ['cycles between steps', smallCall(cycle)],
  ['chains of steps that are passed over', smallCall(about)],
  ['detours of several steps', smallCall(detours)],
  ['a call that the rep makes', smallCall(outbound)],
  ['a hand-off, near misses and verification', smallCall(handOff)],
  ['a step for those who are sent back', smallCall(backAgain)],
  ['a hand-off that should be cold', smallCall(cold)],
  ['a promise that comes out', smallCall(promises)],
  ['abuse as an answer', smallCall(reactive)],
  ['abuse from the start', smallCall(fromTheStart)],
  ['grave abuse', smallCall({ ...abuse, caller: { temperament: 'abusive', grave: 'yes' } })],
  ['a caller who is not the holder', smallCall({ ...handOff, caller: { holder: 'no' } })],
  [
    'variants',
    smallCall({
      ...detours,
      variants: { one: { x: 'a' }, two: { x: 'b' } },
      detours: { dog: { 'in variant': 'two', says: 'The dog!', replies: plainReplies('at the dog') } },
    }),
  ],
  ['a series', smallSeries({ ...reactive }, { ...handOff, company: {} }, { steps: { hello, middle, last } })],
])
