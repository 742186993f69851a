import type { Complaint } from './complaint.ts'
import type { DiagnosticCode } from './diagnostic.ts'
import type { Named, Outline, OutlineStep, Part } from './outline.ts'
import type { Company } from './scenario.ts'
import { keyAt, valueAt } from './complaint.ts'
import { suggest } from './near-name.ts'
import { namesAt, namesOf, partAt, partsIn, wordsAt } from './outline.ts'
import { acts, builtInEndings } from './vocabulary.ts'

/** Names of one kind, and what to call one that is not among them. Nothing is said where it is not known what there is. */
interface Known {
  readonly code: DiagnosticCode
  readonly noun: string
  readonly names: readonly string[] | null
  /** Names that stand in the wrong place: that is the one mistake. */
  readonly misplaced?: ReadonlySet<string>
}

type KnownOf = 'facts' | keyof ReturnType<typeof knownOfCompany>

/** What a call stands in. */
export interface Around {
  readonly file: Part
  readonly company: Company | null
  /** Names that stand where they do not belong. */
  readonly misplaced: ReadonlySet<string>
}

/** Names in the file's header that point at nothing. */
export function checkHeaderNames(file: Part, company: Company | null): Complaint[] {
  const { departments, policies, articles } = knownOfCompany(company)
  return [
    ...unknown(namesAt(file, 'desk'), departments),
    ...unknown(namesAt(file, 'policies'), policies),
    ...unknown(namesAt(file, 'articles'), articles),
  ]
}

/** Names in one call that point at nothing. */
export function checkNames(call: Outline, { file, company, misplaced }: Around): Complaint[] {
  const facts: Known = { code: 'undefined-fact', noun: 'fact', names: namesOf(call, 'facts'), misplaced }
  const known = { ...knownOfCompany(company), facts }
  const { departments, proofs } = known
  const right = partAt(call, 'right')
  const speakers = [...call.steps, ...call.endings.values()]
  return [
    ...unknown([...namesAt(call, 'need'), ...namesAt(call, 'cause')], facts),
    ...reserved(call),
    ...(right ? [...unknown(namesAt(right, 'to'), departments), ...unknownInBrief(right, facts)] : []),
    ...partsIn(call, 'near miss').flatMap((near) => unknown(namesAt(near, 'to'), departments)),
    ...[...call.facts.values()].flatMap((fact) => unknown(namesAt(fact, 'proves'), proofs)),
    ...[...call.steps, ...call.story].flatMap((line) =>
      unknown([...namesAt(line, 'brings'), ...namesAt(line, 'corrects')], facts),
    ),
    ...call.steps.flatMap((step) => unknown(namesAt(step, 'about'), facts)),
    ...speakers.flatMap((part) => unknown(factsOfCases(part), facts)),
    ...checkDetours(call, file, facts),
    ...checkVoices(call),
    ...checkWays(call, misplaced),
    ...call.steps.flatMap(({ replies }) => replies.flatMap((reply) => checkReply(reply, known))),
    ...call.steps.flatMap(({ replies }) => replies.flatMap((reply) => checkPrivate(reply, call, company))),
  ]
}

function checkReply(reply: Part, { facts, departments, policies, articles, desk }: Record<KnownOf, Known>): Complaint[] {
  const said = ['asks', 'repeats', 'once heard'].flatMap((key) => namesAt(reply, key))
  return [
    ...unknown(said, facts),
    ...unknownInBrief(reply, facts),
    ...unknown(namesAt(reply, 'to'), departments),
    ...unknown(namesAt(reply, 'tells'), policies),
    ...unknown(namesAt(reply, 'opens'), articles),
    ...unknown(namesAt(reply, 'once opened'), desk),
  ]
}

/** What a reply discloses is private to the company, or a fact that is marked so. */
function checkPrivate(reply: Part, call: Outline, company: Company | null): Complaint[] {
  const privates = company?.verification?.private ?? []
  const marked = () => [...call.facts].filter(([, { keys }]) => 'private' in keys).map(([name]) => name)
  return namesAt(reply, 'discloses').flatMap((thing): Complaint[] => {
    const fact = call.facts.get(thing.name)
    if (privates.includes(thing.name) || (fact && 'private' in fact.keys)) return []
    if (fact) {
      const message = `"${thing.name}" is a fact that anybody may know.`
      return [{ code: 'undefined-private', at: thing.at, message, help: 'mark the fact "private: yes", or leave it out here.' }]
    }
    const names = company && namesOf(call, 'facts') ? [...privates, ...marked()] : null
    return unknown([thing], { code: 'undefined-private', noun: 'private thing', names })
  })
}

/** Gotos, to steps, asides, endings, and within a detour to its own steps. Nothing leads to a detour. */
function checkWays(call: Outline, misplaced: ReadonlySet<string>): Complaint[] {
  const steps = stepNames(call)
  const endings = namesOf(call, 'endings')
  const places = steps && endings && [...new Set([...steps, ...endings, ...builtInEndings])]
  const known = new Set(places)
  const wayOf = (named: Named, step: OutlineStep): Complaint[] => {
    if (!places || known.has(named.name) || step.near.includes(named.name)) return []
    const names = step.near.length > 0 ? [...step.near, ...places] : places
    if (!call.detours.has(named.name)) return unknown([named], { code: 'undefined-step', noun: 'step', names, misplaced })
    return [
      {
        code: 'undefined-step',
        at: named.at,
        message: `"${named.name}" is a detour: it falls due by itself, and nothing leads to it.`,
      },
    ]
  }
  return call.steps.flatMap((step) =>
    [step, ...step.replies].flatMap((part) => namesAt(part, 'goto').flatMap((named) => wayOf(named, step))),
  )
}

function checkDetours(call: Outline, file: Part, facts: Known): Complaint[] {
  const steps: Known = { code: 'undefined-step', noun: 'step', names: stepNames(call), misplaced: facts.misplaced ?? new Set() }
  const isGiven = 'variants' in file.keys
  const variants: Known = { code: 'undefined-variant', noun: 'variant', names: isGiven ? namesOf(file, 'variants') : [] }
  const isEnding = ({ name }: Named) => call.endings.has(name)
  return [...call.detours.values()].flatMap((detour) => [
    ...unknown(
      namesAt(detour, 'before').filter((named) => !isEnding(named)),
      steps,
    ),
    ...namesAt(detour, 'before')
      .filter(isEnding)
      .map(({ name, at }): Complaint => {
        return { code: 'undefined-step', at, message: `"${name}" is an ending, and a detour falls due before a step.` }
      }),
    ...unknown(namesAt(detour, 'once heard'), facts),
    ...unknown(namesAt(detour, 'in variant'), variants),
  ])
}

/** Voices are given to those who speak at some step: by what stands there, letter for letter. */
function checkVoices(call: Outline): Complaint[] {
  const names = [...new Set(call.steps.map((step) => wordsAt(step, 'who')).filter((who) => who !== null))]
  return unknown(namesAt(call, 'voices'), { code: 'undefined-speaker', noun: 'speaker', names })
}

/** Facts in the cases of a line: `once heard moved`. */
function factsOfCases(part: Part): Named[] {
  const cases = namesOf(part, 'says') ?? []
  const begins = 'once heard '
  return cases.flatMap((situation) => {
    if (!situation.startsWith(begins)) return []
    const name = situation.slice(begins.length)
    return [{ name, at: keyAt([...part.path, 'says', situation], begins.includes(name) ? situation : name) }]
  })
}

function reserved(call: Outline): Complaint[] {
  const fact = call.facts.get('verified')
  const message = '"verified" can\'t be a fact: it tells that the caller has proved who they are.'
  return fact ? [{ code: 'bad-name', at: keyAt(fact.path), message, help: 'choose another name.' }] : []
}

/** `verified` may stand among the facts that a colleague is told. */
function unknownInBrief(part: Part, facts: Known): Complaint[] {
  return unknown(namesAt(part, 'brief'), { ...facts, names: facts.names && [...facts.names, 'verified'] })
}

/** Steps of the script and asides; nothing is known of them where one of the two is not what it should be. */
function stepNames(call: Outline): string[] | null {
  const steps = namesOf(call, 'steps')
  const asides = 'asides' in call.keys ? namesOf(call, 'asides') : []
  return steps && asides && [...steps, ...asides]
}

function knownOfCompany(company: Company | null) {
  const names = (key: 'departments' | 'policies' | 'articles') => company && Object.keys(company[key])
  const kinds = {
    departments: { code: 'undefined-department', noun: 'department', names: names('departments') },
    policies: { code: 'undefined-policy', noun: 'policy', names: names('policies') },
    articles: { code: 'undefined-article', noun: 'article', names: names('articles') },
    desk: {
      code: 'undefined-article',
      noun: 'article or policy',
      names: company && [...names('articles')!, ...names('policies')!],
    },
    proofs: { code: 'undefined-proof', noun: 'proof', names: company && (company.verification?.of ?? []) },
  } as const satisfies Record<string, Known>
  return kinds
}

function unknown(named: readonly Named[], { code, noun, names, misplaced }: Known): Complaint[] {
  if (!names) return []
  return named
    .filter(({ name }) => name !== '' && !names.includes(name) && !misplaced?.has(name))
    .map(({ name, at }) => ({
      code,
      at,
      message: `there is no ${noun} called "${name}".`,
      help: () => suggest(name, names) ?? `there is no ${noun} at all yet.`,
    }))
}

/** Departments that contradict each other, and acts that need one. */
export function checkDepartments(call: Outline, file: Part): Complaint[] {
  const right = partAt(call, 'right')
  const to = right && wordsAt(right, 'to')
  const isOwn = right !== null && to !== null && to === wordsAt(file, 'desk')
  const message = `the rep sits in ${to}, so this call does not have to go there.`
  const near = partsIn(call, 'near miss').filter((miss) => to !== null && wordsAt(miss, 'to') === to)
  return [
    ...(isOwn
      ? [{ code: 'right-is-own-desk', at: valueAt([...right.path, 'to']), message, help: 'write "right: here".' } as const]
      : []),
    ...near.map(({ path }): Complaint => {
      const at = valueAt([...path, 'to'])
      return { code: 'near-miss-is-right', at, message: `${to} is the right department, so it can't be a near miss.` }
    }),
    ...call.steps.flatMap(({ replies }) => replies.flatMap(checkTransfer)),
  ]
}

function checkTransfer(reply: Part): Complaint[] {
  const act = wordsAt(reply, 'act')
  if (act === null || !acts.some((known) => known === act)) return []
  const code = 'transfer-without-department'
  const transfers = act.startsWith('transfer-')
  const stray = ['to', 'brief'].filter((key) => key in reply.keys && !transfers)
  const at = valueAt([...reply.path, 'act'])
  if (transfers && !('to' in reply.keys)) {
    return [{ code, at, message: `"${act}" does not say to which department.`, help: 'add "to: " and the department.' }]
  }
  return stray.map((key) => ({
    code,
    at: keyAt([...reply.path, key]),
    message: `"${key}" needs an act that transfers, and "${act}" does not.`,
    help: 'the acts that transfer are transfer-warm and transfer-cold.',
  }))
}
