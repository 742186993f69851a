import type { Overrides } from '../../../src/core/caller/temperaments.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { shipped } from '../../shipped-scenarios.ts'
import { type Changes, says, smallCall } from '../small-call.ts'
import { cutDown } from './cut-down.ts'

/* Scenarios in which a call can go so few ways that each of them can be played. */

const desk = { departments: { Desk: { owns: 'what comes in' }, Sales: { owns: 'what is wanted' } } }
const repairs = { departments: { Desk: { owns: 'what comes in' }, Repairs: { owns: 'what is broken' } } }
const acknowledge = says('How annoying.', 'acknowledge')
const paraphrase = says('Your tap drips?', 'paraphrase', { repeats: 'tap' })
const ask = says('The washer?', 'ask', { asks: 'washer' })
const promise = says('It will be done in an hour.', 'overpromise')
const step = says('Somebody comes tomorrow.', 'take-step', { closes: ['recap', 'next step', 'anything else'], by: 'tomorrow' })
const vague = says('We will see.', 'vague-no')
const go = says('Go on.', 'proceed')
const hello = { says: 'My tap drips.', brings: 'tap', replies: [acknowledge, paraphrase, ask] }
const last = { says: 'And now?', replies: [step, vague, says('Bye.', 'proceed', { closes: 'goodbye' })], goto: 'done' }
const done = { title: 'Done', worth: 'cause', says: 'Goodbye to you.', survey: { outcome: 4 } } as const

/** A call with few ways: hardly any patience, and little that the line can do. */
function fewWays(changes: Changes, but: Overrides = {}): Scenario {
  return smallCall({
    'near miss': [],
    company: desk,
    ...changes,
    caller: { temperament: 'content', ...changes.caller, but: { patience: 3, frustration: 5, venting: 0, ...but } },
  })
}

/** Small scenarios: of what a call can hold, and cut from each that we ship. */
export const fewWayScenarios: ReadonlyMap<string, Scenario> = new Map([
  ['two steps', fewWays({ steps: { hello, last } })],
  [
    'a polite bridge',
    fewWays(
      {
        caller: { temperament: 'chatty' },
        steps: {
          hello: { ...hello, replies: [says('What a day!', 'be-familiar', { bridge: 'yes' }), paraphrase, vague] },
          last: { ...last, replies: [step, says('Yes, yes.', 'be-familiar', { bridge: 'yes' }), go] },
        },
      },
      { frustration: 6 },
    ),
  ],
  [
    'a circle',
    fewWays(
      {
        steps: {
          hello: {
            ...hello,
            replies: [
              acknowledge,
              says('And again?', 'vague-no', { goto: 'hello' }),
              says('Hm.', 'proceed', { 'once done': 'greets' }),
            ],
          },
          last: { ...last, replies: [step, says('From the top.', 'proceed', { goto: 'hello', does: 'greets' }), vague] },
        },
      },
      { frustration: 6 },
    ),
  ],
  [
    'a detour that leads elsewhere',
    fewWays(
      {
        steps: {
          hello: { ...hello, replies: [acknowledge, ask, vague] },
          middle: { says: 'Well?', about: 'washer', replies: [go, says('Hm.', 'vague-no'), says('Sorry.', 'apologise')] },
          last: { ...last, replies: [step, vague, says('Round.', 'blame', { goto: 'middle' })] },
        },
        detours: {
          dog: {
            before: 'last',
            says: 'The dog!',
            replies: [
              says('Good dog.', 'acknowledge'),
              says('To the middle.', 'proceed', { goto: 'middle' }),
              says('No.', 'blame'),
            ],
          },
        },
      },
      { frustration: 7 },
    ),
  ],
  [
    'a hand-off',
    fewWays(
      {
        right: { to: 'Repairs', brief: ['tap', 'washer'] },
        company: repairs,
        steps: {
          hello: {
            ...hello,
            replies: [acknowledge, ask, says('Repairs, then.', 'transfer-warm', { to: 'Repairs', brief: 'tap' })],
          },
          last: { ...last, replies: [step, vague, says('Repairs.', 'transfer-cold', { to: 'Repairs', goto: 'done' })] },
        },
      },
      { frustration: 6 },
    ),
  ],
  [
    'a step for those who are sent back',
    fewWays(
      {
        steps: { hello, last },
        'near miss': { to: 'Sales', because: 'One could think so.' },
        asides: {
          'back-again': {
            says: 'They sent me back!',
            brings: 'washer',
            replies: [acknowledge, vague, says('Sales.', 'transfer-cold', { to: 'Sales' })],
            goto: 'last',
          },
        },
      },
      { frustration: 6 },
    ),
  ],
  [
    'a promise that comes out',
    fewWays(
      {
        steps: {
          hello: { ...hello, replies: [promise, acknowledge, vague] },
          last: {
            ...last,
            fires: 'overpromise',
            says: { 'after overpromise': 'You promised!', otherwise: 'And now?' },
            replies: [step, says('I promise.', 'overpromise'), go],
          },
        },
        endings: { done: { ...done, says: { 'after overpromise': 'But you promised.', otherwise: 'Bye.' } } },
      },
      { frustration: 6 },
    ),
  ],
  [
    'corrections',
    fewWays(
      {
        facts: {
          tap: { said: 'It drips.', ticket: 'Drips', becomes: { said: 'It pours.', ticket: 'Pours' } },
          washer: { said: 'Gone.' },
        },
        caller: { temperament: 'steady', story: [{ says: 'It pours, really.', corrects: 'tap' }] },
        steps: {
          hello: {
            ...hello,
            replies: [
              says('So it drips.', 'paraphrase', { repeats: { tap: 'Drips' } }),
              says('So it pours.', 'paraphrase', { repeats: { tap: 'Pours' } }),
              go,
            ],
          },
          last: { ...last, replies: [step, paraphrase, vague] },
        },
      },
      { venting: 1, frustration: 6 },
    ),
  ],
  [
    'abuse',
    fewWays(
      {
        caller: { temperament: 'hot' },
        steps: {
          hello: {
            ...hello,
            replies: [
              says('No swearing. I want to help.', 'set-boundary', { does: ['names behaviour', 'offers help again'] }),
              says('Enough.', 'set-boundary'),
              says('Your own fault.', 'blame', { breach: 'retaliation' }),
            ],
          },
          last,
        },
      },
      { frustration: 6, patience: 4 },
    ),
  ],
  [
    'strikes-ten',
    cutDown(shipped('strikes-ten'), {
      steps: { hello: [1, 2], yesterday: [0, 2] },
      detours: { parrot: [0, 1] },
      departments: ['Billing'],
      but: { patience: 3, venting: 1 },
    }),
  ],
  [
    'billing-cant-fix-wifi',
    cutDown(shipped('billing-cant-fix-wifi'), {
      steps: { router: [1, 3], 'who-are-you': [2], theo: [0] },
      departments: ['Moves'],
      but: { patience: 3, venting: 0 },
    }),
  ],
  [
    'sally-never-asked',
    cutDown(shipped('sally-never-asked'), {
      steps: { entry: [0, 2], meera: [1, 2], finish: [0, 1] },
      detours: { supervisor: [0, 2] },
      departments: ['Fraud'],
      but: { patience: 3, venting: 0 },
    }),
  ],
  [
    'authors-number',
    cutDown(shipped('authors-number'), {
      steps: { kitchen: [2], drawer: [3], landed: [0, 1] },
      departments: ['Editorial'],
      but: { patience: 3, frustration: 5, venting: 0 },
    }),
  ],
])
