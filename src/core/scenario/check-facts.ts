import type { Complaint } from './complaint.ts'
import type { Named, Outline, Part } from './outline.ts'
import type { Company } from './scenario.ts'
import { keyAt, valueAt } from './complaint.ts'
import { nearName, suggest } from './near-name.ts'
import { namesAt, partAt, wordsAt } from './outline.ts'

/** What replies do with facts: asked for, said back, put right. */
export function checkUseOfFacts(call: Outline): Complaint[] {
  const lines = [...call.steps, ...call.story]
  const replies = call.steps.flatMap((step) => step.replies)
  return [
    ...lines.flatMap((line) => namesAt(line, 'corrects').flatMap((named) => checkCorrects(named, call))),
    ...replies.flatMap((reply) => [...checkWithoutFact(reply), ...checkValues(reply, call)]),
  ]
}

function checkCorrects({ name, at }: Named, call: Outline): Complaint[] {
  const fact = call.facts.get(name)
  if (!fact || 'becomes' in fact.keys) return []
  const help = 'give the fact "becomes: " with what it is then.'
  return [{ code: 'corrects-without-becomes', at, message: `"${name}" does not say what it becomes.`, help }]
}

function checkWithoutFact(reply: Part): Complaint[] {
  const act = wordsAt(reply, 'act')
  const at = valueAt([...reply.path, 'act'])
  if (act === 'ask' && !('asks' in reply.keys)) {
    return [
      {
        code: 'ask-without-fact',
        at,
        message: 'this asks for no fact, so the caller has nothing to answer with.',
        help: 'add "asks: " and a fact.',
      },
    ]
  }
  if (act !== 'paraphrase' || 'repeats' in reply.keys) return []
  const help = 'add "repeats: " and the facts that it says back.'
  return [{ code: 'paraphrase-without-fact', at, message: 'this says no fact back, so it can be neither right nor wrong.', help }]
}

/** A value that a reply says back is one that the fact knows: the right one, or one of its mishearings. */
function checkValues(reply: Part, call: Outline): Complaint[] {
  const repeats = partAt(reply, 'repeats')
  return Object.entries(repeats?.keys ?? {}).flatMap(([name, value]): Complaint[] => {
    const fact = call.facts.get(name)
    if (!fact || (typeof value !== 'string' && typeof value !== 'number')) return []
    const known = valuesOf(fact)
    if (known.includes(String(value))) return []
    const message = `"${name}" is never "${value}": it counts as said back wrongly.`
    const help = () => suggest(String(value), known) ?? `add it to the fact's "mishear".`
    return [{ code: 'value-not-of-fact', at: valueAt([...repeats!.path, name]), message, help }]
  })
}

function valuesOf(fact: Part): string[] {
  const becomes = partAt(fact, 'becomes')
  const given = [fact, ...(becomes ? [becomes] : [])].flatMap(({ keys }) =>
    [keys['ticket'], keys['mishear'], keys['said']].flat(),
  )
  return given.flatMap((value: unknown) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []))
}

/**
 * What can never happen in a call, for want of something that no line and no reply does. Only told of files that are read as
 * a whole.
 */
export function checkAbsences(call: Outline, company: Company | null): Complaint[] {
  const { brought, corrected } = revealedIn(call)
  const replies = call.steps.flatMap((step) => step.replies)
  return [
    ...[...call.facts].flatMap(([name, fact]) => [
      ...checkRevealed(name, fact, call, replies, brought),
      ...('becomes' in fact.keys && !corrected.has(name) ? [neverCorrected(name, fact)] : []),
    ]),
    ...checkVerification(call, company, replies, brought),
    ...checkDates(call, company, replies),
  ]
}

/** The facts that come out somewhere; a misspelt name counts for the fact that was meant. */
function revealedIn(call: Outline): { brought: Set<string>; corrected: Set<string> } {
  const lines = [...call.steps, ...call.story]
  const asked = call.steps.flatMap(({ replies }) => replies.flatMap((reply) => namesAt(reply, 'asks')))
  const meant = ({ name }: Named) => (call.facts.has(name) ? name : (nearName(name, call.facts.keys()) ?? name))
  const corrected = new Set(lines.flatMap((line) => namesAt(line, 'corrects')).map(meant))
  const brought = new Set([...lines.flatMap((line) => namesAt(line, 'brings')), ...asked].map(meant))
  return { brought: new Set([...brought, ...corrected]), corrected }
}

function checkRevealed(
  name: string,
  fact: Part,
  call: Outline,
  replies: readonly Part[],
  brought: ReadonlySet<string>,
): Complaint[] {
  if (brought.has(name)) return []
  const role = (['need', 'cause'] as const).find((key) => wordsAt(call, key) === name)
  const isPrivate =
    'private' in fact.keys && replies.some((reply) => namesAt(reply, 'discloses').some((thing) => thing.name === name))
  if (!role && (isPrivate || fact.keys['private'] === 'never')) return []
  const isWanted = role !== undefined || 'ticket' in fact.keys
  const what = role ? `"${name}" is the ${role}, and it never comes out.` : `"${name}" never comes out.`
  const message = !role && isWanted ? `the ticket wants "${name}", and it never comes out.` : what
  const help = `add "brings: ${name}" to a line or a piece of the story, or "asks: ${name}" to a reply.`
  return [{ code: 'fact-never-revealed', at: keyAt(fact.path), message, help, severity: isWanted ? 'error' : 'warning' }]
}

function neverCorrected(name: string, fact: Part): Complaint {
  const help = `add "corrects: ${name}" to the line with which the caller puts it right.`
  return {
    code: 'correction-never-made',
    at: keyAt([...fact.path, 'becomes']),
    message: `the caller never puts "${name}" right.`,
    help,
  }
}

/** Where something waits for proof of who is calling, the facts that come out have to be able to give it. */
function checkVerification(
  call: Outline,
  company: Company | null,
  replies: readonly Part[],
  brought: ReadonlySet<string>,
): Complaint[] {
  const place = company && placeOfVerification(call, company, replies)
  if (!company || !place) return []
  const code = 'verification-missing'
  const { verification } = company
  if (!verification) {
    return [
      {
        code,
        at: place,
        message: `this needs a caller who is verified, and ${company.name} asks for no proof.`,
        help: 'add "verification: " to company.yaml.',
      },
    ]
  }
  const given = new Set(
    [...call.facts].flatMap(([name, fact]) => (brought.has(name) ? namesAt(fact, 'proves') : [])).map(({ name }) => name),
  )
  const found = verification.of.filter((proof) => given.has(proof))
  if (found.length >= verification.needs) return []
  const says = found.length === 0 ? 'none' : `only ${found.join(' and ')}`
  const message = `this needs a caller who is verified: of ${verification.needs} proofs, the facts that come out give ${says}.`
  return [{ code, at: place, message, help: `add "proves: " to the facts that do: ${verification.of.join(', ')}.` }]
}

/** The first place that needs a verified caller. */
function placeOfVerification(call: Outline, company: Company, replies: readonly Part[]) {
  const right = partAt(call, 'right')
  const inBrief = right && namesAt(right, 'brief').find(({ name }) => name === 'verified')
  if (inBrief) return inBrief.at
  const guarded = replies.find((reply) => wordsAt(reply, 'once verified') === 'yes')
  if (guarded) return keyAt([...guarded.path, 'once verified'])
  const isOpened = ({ name }: Named) =>
    call.facts.has(name) ? call.facts.get(name)!.keys['private'] === 'yes' : company.verification?.private.includes(name) === true
  return replies.flatMap((reply) => namesAt(reply, 'discloses')).find(isOpened)?.at ?? null
}

/** What is owned or waits has to be given a date somewhere. */
function checkDates(call: Outline, company: Company | null, replies: readonly Part[]): Complaint[] {
  const dates = ({ name }: Named) => !company || company.policies[name]?.by !== undefined
  if (replies.some((reply) => 'by' in reply.keys || namesAt(reply, 'tells').some(dates))) return []
  const waiting = [...call.endings.values()].find((ending) => 'waits' in ending.keys || wordsAt(ending, 'worth') === 'owned')
  if (!waiting) return []
  const key = 'waits' in waiting.keys ? 'waits' : 'worth'
  const message = 'something still has to happen after this, and no reply says by when.'
  const help = 'add "by: " and a day or time to the reply that says so.'
  return [{ code: 'owned-without-date', at: valueAt([...waiting.path, key]), message, help }]
}
