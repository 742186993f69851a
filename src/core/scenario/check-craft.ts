import type { Complaint } from './complaint.ts'
import type { DiagnosticCode } from './diagnostic.ts'
import type { Outline, OutlineStep, Part } from './outline.ts'
import type { Place } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'
import { namesAt, wordsAt } from './outline.ts'

/** What a complaint about training means, for whoever writes calls. CHECKS.md is made of these. */
export interface Lesson {
  readonly code: DiagnosticCode
  /** In one line, what it means. */
  readonly title: string
  /** Why it trains badly. */
  readonly why: string
  /** How to mend it. */
  readonly mend: string
}

/** Those that can be told from the file alone. */
export const craftLessons: readonly Lesson[] = [
  {
    code: 'too-few-open',
    title: 'Fewer than three replies of a step are always open.',
    why:
      'Where most replies are locked there is nothing to choose between, and a trainee who has missed something is ' +
      'pushed along.',
    mend: 'In a step of four replies, let at most one wait for something.',
  },
  {
    code: 'too-many-critical',
    title: 'More than two steps hold a reply that fails the call.',
    why: 'A call that can be failed at every turn teaches fear: people stop saying anything that is not safe.',
    mend: 'Keep the two that matter most. Let the others be mistakes that cost something and can be made good.',
  },
  {
    code: 'unequal-lengths',
    title: 'A reply is much longer or shorter than the others of its step.',
    why: 'The eye goes to what sticks out, and the length gives the answer away.',
    mend: 'Keep each within a fifth of what the replies of that step usually have.',
  },
]

/** Steps of a call that may hold a reply with a critical error (scoring.md). */
const mostCritical = 2
/** How far the length of a reply may be from the mean of its step. */
const tolerance = 0.2
const guards = ['once heard', 'once opened', 'once done']

/** What runs, and trains badly. */
export function checkCraft(call: Outline): Complaint[] {
  return [...call.steps.flatMap((step) => [...checkOpen(step), ...checkLengths(step)]), ...checkCritical(call)]
}

/** Whatever happened before, there are three replies to choose from. */
function checkOpen({ path, replies }: OutlineStep): Complaint[] {
  const open = replies.filter((reply) => !isGuarded(reply)).length
  if (open >= 3 || replies.length < 3) return []
  const are = open === 1 ? 'is' : 'are'
  const message = `only ${open} of these ${replies.length} replies ${are} always open; at least three should be.`
  return [
    {
      code: 'too-few-open',
      at: keyAt([...path, 'replies']),
      message,
      help: 'in a step of four replies, one may wait for something.',
    },
  ]
}

function isGuarded(reply: Part): boolean {
  return guards.some((key) => key in reply.keys) || wordsAt(reply, 'once verified') === 'yes'
}

/**
 * The length of a reply must not give the answer away. Which ones stick out is told from the middle ones: one long reply is
 * not three faults.
 */
function checkLengths({ replies }: OutlineStep): Complaint[] {
  const said = replies.map((reply) => ({ at: valueAt([...reply.path, 'say']), length: wordsAt(reply, 'say')?.length ?? 0 }))
  const lengths = said.map(({ length }) => length).toSorted((a, b) => a - b)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  if (lengths.length < 3 || lengths[0] === 0 || lengths.every((length) => isAlike(length, mean))) return []
  const usual = (lengths[Math.floor((lengths.length - 1) / 2)]! + lengths[Math.floor(lengths.length / 2)]!) / 2
  const from = lengths.every((length) => isAlike(length, usual)) ? mean : usual
  return said.filter(({ length }) => !isAlike(length, from)).map(({ at, length }) => unlike(at, length, from))
}

function isAlike(length: number, usual: number): boolean {
  return Math.abs(length - usual) <= tolerance * usual
}

function unlike(at: Place, length: number, usual: number): Complaint {
  const than = length > usual ? 'longer' : 'shorter'
  const message = `this reply is ${than} than the others: ${length} characters, and they have about ${Math.round(usual)}.`
  const [from, to] = [Math.ceil(usual * (1 - tolerance)), Math.floor(usual * (1 + tolerance))]
  const help = `stay within a fifth of that: from ${from} to ${to}.`
  return { code: 'unequal-lengths', at, message, help }
}

/** A call that can be failed at every turn teaches fear. */
function checkCritical(call: Outline): Complaint[] {
  const isNever = (name: string) => call.facts.get(name)?.keys['private'] === 'never'
  const isCritical = (reply: Part) => 'breach' in reply.keys || namesAt(reply, 'discloses').some(({ name }) => isNever(name))
  const critical = call.steps.flatMap((step) => step.replies.find(isCritical) ?? [])
  return critical.slice(mostCritical).map(({ path, keys }): Complaint => {
    const message = `this is one step too many with a reply that fails the call: ${mostCritical} are the most.`
    return { code: 'too-many-critical', at: keyAt([...path, 'breach' in keys ? 'breach' : 'discloses']), message }
  })
}
