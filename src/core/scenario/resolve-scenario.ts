import type {
  AuthoredCall,
  AuthoredCompany,
  AuthoredDetour,
  AuthoredEnding,
  AuthoredHeader,
  AuthoredReply,
  AuthoredStep,
} from './format.ts'
import type { Call, Company, Detour, Ending, Reply, Scenario, Step } from './scenario.ts'
import type { BuiltInEnding } from './vocabulary.ts'
import { defaultEndings } from './default-words.ts'
import { hashText } from './hash-text.ts'
import { back, stepsOf } from './scenario.ts'

/** The scenario as it is played. What comes in has passed every check: each name points at something. */
export function resolveScenario(
  header: AuthoredHeader,
  calls: readonly AuthoredCall[],
  about: { readonly id: string; readonly company: Company },
): Scenario {
  return { ...header, ...about, calls: calls.map((call) => resolveCall(call)) }
}

export function resolveCompany(id: string, authored: AuthoredCompany): Company {
  return { ...authored, id }
}

function resolveCall({ steps, asides, detours, endings, ...rest }: AuthoredCall): Call {
  const script = Object.keys(steps)
  const resolved: Record<string, Step> = {}
  for (const [index, name] of script.entries()) resolved[name] = resolveStep(name, steps[name]!, script[index + 1] ?? '')
  for (const [name, step] of Object.entries(asides)) resolved[name] = resolveStep(name, step, '')
  const call = {
    ...rest,
    first: script[0]!,
    steps: resolved,
    detours: mapValues(detours, (detour, name) => resolveDetour(name, detour)),
    endings: resolveEndings(endings),
  }
  return { ...call, verification: needsVerification(call) }
}

function resolveStep(place: string, step: AuthoredStep, below: string): Step {
  const goto = step.goto ?? below
  return { ...step, goto, replies: step.replies.map((reply) => resolveReply(place, reply, goto)) }
}

/** Its id survives shuffling and the editing of other replies. */
function resolveReply(place: string, reply: AuthoredReply, below: string): Reply {
  return { ...reply, id: `${place}:${hashText(reply.say).slice(-5)}`, goto: reply.goto ?? below }
}

/** A detour of one step is a step of the detour's own name; the steps of a longer one are named after both. */
function resolveDetour(name: string, { steps, replies, says, brings, corrects, screen, who, ...due }: AuthoredDetour): Detour {
  if (!steps) {
    const only = resolveStep(name, { says, brings, corrects, screen, who, replies: replies ?? [] }, back)
    return { ...due, first: name, steps: { [name]: only } }
  }
  const own = Object.keys(steps)
  const placed = (step: string) => `${name}/${step}`
  const resolved = own.map((step, index): [string, Step] => {
    const onward = (to: string | undefined) => (to !== undefined && own.includes(to) ? placed(to) : to)
    const authored = steps[step]!
    const inside = {
      ...authored,
      goto: onward(authored.goto),
      replies: authored.replies.map((reply) => ({ ...reply, goto: onward(reply.goto) })),
    }
    return [placed(step), resolveStep(placed(step), inside, own[index + 1] ? placed(own[index + 1]!) : back)]
  })
  return { ...due, first: resolved[0]![0], steps: Object.fromEntries(resolved) }
}

function resolveEndings(authored: Readonly<Record<string, AuthoredEnding>>): Record<string, Ending> {
  const builtIn: Record<string, Ending> = defaultEndings
  const names = new Set([...Object.keys(authored), ...Object.keys(builtIn)])
  return Object.fromEntries(
    [...names].map((name) => {
      const plain = builtIn[name as BuiltInEnding]
      const { survey, ...own } = authored[name] ?? { abrupt: false }
      const worth = own.worth ?? plain?.worth ?? 'nothing'
      const again = survey?.again ?? plain?.survey.again ?? (worth !== 'nothing' && worth !== 'bandage')
      return [
        name,
        {
          ...own,
          title: own.title ?? plain?.title ?? name,
          worth,
          says: own.says ?? plain?.says ?? { otherwise: '' },
          survey: { outcome: survey?.outcome ?? plain?.survey.outcome ?? 3, again },
        },
      ]
    }),
  )
}

/** Verification is needed where a reply discloses something that proof would open, a reply waits for it, or the hand-off must say it. */
function needsVerification(call: Pick<Call, 'steps' | 'detours' | 'facts' | 'right'>): boolean {
  const replies = stepsOf(call).flatMap((step) => step.replies)
  const opened = (reply: Reply) => reply.discloses.some((thing) => call.facts[thing]?.private !== 'never')
  return (
    replies.some((reply) => reply['once verified'] || opened(reply)) ||
    (call.right !== 'here' && call.right.brief.includes('verified'))
  )
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
}
