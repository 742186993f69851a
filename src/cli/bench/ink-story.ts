import type { Temperament } from '../../core/caller/temperaments.ts'
import type { Change, Condition } from '../../core/caller/acts.ts'
import { acts } from '../../core/caller/acts.ts'
import { settingOf } from '../../core/call/call-state.ts'
import type { Reply, Scenario, Step } from '../../core/scenario/scenario.ts'

/** What the story does of the rules, for whoever reads its figures. */
export const inkDoes =
  'the four numbers of a mood by the tables of the acts, with heat and thaw, and hanging up; no streaks, abuse, story or promises'

/** What of a mood the story keeps. */
const numbers = ['frustration', 'heard', 'trust', 'patience'] as const

/** The scenario as ink: a knot for each step with its line and choices, each changing the mood as its act's table says. */
export function inkStory(scenario: Scenario): string {
  const { call, nature } = settingOf(scenario, 0, null)
  const used = [...new Set(Object.values(call.steps).flatMap(({ replies }) => replies.map(({ act }) => act)))]
  return [
    ...numbers.map((name) => `VAR ${name} = ${nature[name]}`),
    'VAR apologised = false',
    `-> ${knotOf(call.first)}`,
    ...used.map((act) => actFunction(act, nature)),
    sharedFunctions(nature),
    ...Object.entries(call.steps).map(([name, step]) => knot(name, step)),
    '=== done ===\nBye.\n-> END',
    '=== gone ===\nThe caller has hung up.\n-> END',
  ].join('\n')
}

function knot(name: string, { says, replies }: Step): string {
  const plain = says?.otherwise ?? ''
  const ultimatum = says?.['ultimatum']
  const line = ultimatum === undefined ? plain : `{patience <= 2 or frustration >= 6: ${ultimatum} | ${plain}}`
  return `=== ${knotOf(name)} ===\n${line}\n${replies.map(choice).join('\n')}\n`
}

function choice({ say, act, goto }: Reply): string {
  return `+ [${say}]\n  ~ ${functionOf(act)}()\n  {patience == 0 or frustration == 8: -> gone}\n  -> ${knotOf(goto)}`
}

function actFunction(act: keyof typeof acts, nature: Temperament): string {
  const changes: readonly Change[] = acts[act].changes
  const lines = changes.flatMap((change) => {
    const test = testOf(change.when, nature)
    if (test === null) return []
    const moves = numbers.flatMap((name) => {
      if (change[name] === undefined) return []
      return name === 'frustration' ? [`~ heat(${change[name]})`] : [`~ ${name} = ${name} + ${change[name]}`]
    })
    return test === '' ? moves : [`{ ${test}:`, ...moves.map((move) => `  ${move}`), '}']
  })
  const after = act === 'apologise' ? ['~ apologised = true'] : []
  return [`=== function ${functionOf(act)}() ===`, ...lines, ...after, '~ settle()', '~ return', ''].join('\n')
}

/** A condition in ink; none where it always holds, and null where the story does not know it. */
function testOf(when: Condition | undefined, { need, smallTalk }: Temperament): string | null {
  switch (when) {
    case undefined:
    case 'merely upset':
      return ''
    case 'heard':
      return `heard >= ${need}`
    case 'not heard':
      return `heard < ${need}`
    case 'first apology':
      return 'not apologised'
    case 'apologised before':
      return 'apologised'
    case 'small talk welcome':
      return smallTalk ? '' : null
    case 'small talk unwelcome':
      return smallTalk ? null : ''
    default:
      return null
  }
}

/** What every act does in the end: heat and thaw, and keeping the numbers in their ranges. */
function sharedFunctions({ heat, thaw, patience }: Temperament): string {
  return `=== function heat(change) ===
{ change > 0:
  ~ change = change + ${heat}
- else:
  { change < -${thaw}:
    ~ change = -${thaw}
  }
}
{ frustration < 6:
  ~ frustration = MIN(7, frustration + change)
- else:
  ~ frustration = MIN(8, frustration + change)
}
~ return

=== function settle() ===
~ frustration = MAX(0, frustration)
~ heard = MAX(0, MIN(3, heard))
~ trust = MAX(0, MIN(4, trust))
~ patience = MAX(0, MIN(${patience}, patience))
~ return
`
}

function knotOf(name: string): string {
  return name.replaceAll('-', '_')
}

function functionOf(act: string): string {
  return `act_${act.replaceAll('-', '_')}`
}
