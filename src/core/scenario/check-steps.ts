import type { Complaint } from './complaint.ts'
import type { Outline, OutlineStep, Part } from './outline.ts'
import type { Path } from './source.ts'
import { keyAt, valueAt } from './complaint.ts'
import { missingKeys } from './explain-shape.ts'
import { namesOf, partAt, wordsAt } from './outline.ts'
import { builtInEndings } from './vocabulary.ts'

/** Names that two things share, and lines and replies that are never heard. */
export function checkSteps(call: Outline): Complaint[] {
  return [...checkUnique(call), ...call.steps.flatMap((step) => [...checkReplies(step), ...checkFires(step)])]
}

/** Silence, ends that lead nowhere, and detours that never fall due. Only told of files that are read as a whole. */
export function checkGaps(call: Outline, file: Part): Complaint[] {
  return [
    ...checkSpeech(call, file),
    ...checkWayOn(call),
    ...[...call.detours].flatMap(([name, detour]) => checkDetour(name, detour)),
    ...[...call.endings].flatMap(([name, ending]) => checkEnding(name, ending)),
  ]
}

/** Steps, asides, detours and endings are called up by name alone, so a name belongs to one of them only. */
function checkUnique(call: Outline): Complaint[] {
  const taken = new Map<string, { path: Path; noun: string }>()
  const sections = [
    ...(['steps', 'asides', 'detours', 'endings'] as const).map((key) => ({ owner: call as Part, key, noun: key.slice(0, -1) })),
    ...[...call.detours.values()].map((owner) => ({ owner, key: 'steps', noun: 'step' })),
  ]
  const here = (owner: Part) => owner === call
  return sections.flatMap(({ owner, key, noun }) =>
    (namesOf(owner, key) ?? []).flatMap((name): Complaint[] => {
      const path = [...owner.path, key, name]
      const first = taken.get(name)
      const isBuiltIn = key !== 'endings' && builtInEndings.some((ending) => ending === name)
      if (!first && !isBuiltIn) {
        if (here(owner)) taken.set(name, { path, noun })
        return []
      }
      const message = first
        ? `"${name}" is also the name of ${withArticle(first.noun)}.`
        : `every call has an ending called "${name}".`
      const note = first && { at: keyAt(first.path), message: `the ${first.noun} stands here.` }
      return [{ code: 'duplicate-name', at: keyAt(path), message, note, help: 'give one of them another name.' }]
    }),
  )
}

/** Somebody speaks at every step. Only the rep who rings speaks first. */
function checkSpeech(call: Outline, file: Part): Complaint[] {
  const direction = file.keys['direction'] ?? 'inbound'
  return call.steps.flatMap((step, index): Complaint[] => {
    const isDetour = step.kind === 'detour'
    if ('says' in step.keys || (isDetour && !('replies' in step.keys))) return []
    if (index > 0 || step.kind !== 'step')
      return [{ code: 'missing-says', at: keyAt(step.path), message: `nobody says anything at "${step.name}".`, help: sayHelp }]
    if (direction !== 'inbound') return []
    const help = `${sayHelp} Only where the rep rings ("direction: outbound") does the rep speak first.`
    return [
      {
        code: 'inbound-first-step-silent',
        at: keyAt(step.path),
        message: 'the call comes in, and the caller says nothing.',
        help,
      },
    ]
  })
}

const sayHelp = 'add "says: " and what is said, in double quotes.'

/** Replies lead to the step below; below the last one, and below an aside, there is none. */
function checkWayOn(call: Outline): Complaint[] {
  const last = call.steps.findLast(({ kind }) => kind === 'step')
  return call.steps
    .filter((step) => step === last || step.kind === 'aside')
    .flatMap((step): Complaint[] => {
      const lost = step.replies.filter((reply) => !leadsOn(reply, step, call)).length
      if (lost === 0) return []
      const who =
        lost === step.replies.length
          ? 'its replies lead'
          : lost === 1
            ? 'one of its replies leads'
            : `${lost} of its replies lead`
      const where = step.kind === 'aside' ? 'is an aside' : 'is the last step'
      const help = 'give the step a "goto: " to a step or an ending, or each of these replies.'
      return [{ code: 'no-way-on', at: keyAt(step.path), message: `"${step.name}" ${where}, and ${who} nowhere.`, help }]
    })
}

/** A reply that ends the call, or hands it to a department that sends it back, needs no place to lead to. */
function leadsOn(reply: Part, step: OutlineStep, call: Outline): boolean {
  if ('goto' in reply.keys || 'goto' in step.keys || wordsAt(reply, 'act') === 'end-by-policy') return true
  const to = wordsAt(reply, 'to')
  const right = partAt(call, 'right')
  return to !== null && to !== (right && wordsAt(right, 'to'))
}

function checkDetour(name: string, detour: Part): Complaint[] {
  const at = keyAt(detour.path)
  const found: Complaint[] = []
  if (!['before', 'when', 'once heard', 'in variant'].some((key) => key in detour.keys)) {
    const help = 'add "before: " and a step, or "when: " and a mood.'
    found.push({ code: 'detour-never-due', at, message: `nothing tells when "${name}" falls due.`, help })
  }
  if (!('steps' in detour.keys)) {
    if (!('replies' in detour.keys))
      found.push({ code: 'missing-key', at, message: 'this detour has neither "replies" nor "steps".' })
    return found
  }
  const idle = ['says', 'brings', 'corrects', 'screen', 'who', 'replies'].filter((key) => key in detour.keys)
  const stray = idle.map((key): Complaint => {
    const message = `"${key}" stands beside "steps", and only the steps are played.`
    return { code: 'unknown-key', at: keyAt([...detour.path, key]), message, help: 'put it into one of the steps.' }
  })
  return [...found, ...stray]
}

/** An ending of the author's own has no words and no worth but its own. */
function checkEnding(name: string, ending: Part): Complaint[] {
  if (builtInEndings.some((builtIn) => builtIn === name)) return []
  const needed = wordsAt(ending, 'abrupt') === 'yes' ? ['title', 'worth'] : ['title', 'worth', 'says']
  const missing = needed.filter((key) => !(key in ending.keys))
  return missing.length > 0 ? [{ ...missingKeys(ending.path, 'an ending', missing), severity: 'warning' }] : []
}

/** The same words twice in a step are the same reply. */
function checkReplies({ replies }: OutlineStep): Complaint[] {
  const said = new Map<string, Path>()
  return replies.flatMap((reply): Complaint[] => {
    const words = wordsAt(reply, 'say')
    const first = words === null ? undefined : said.get(words)
    if (words !== null && !first) said.set(words, [...reply.path, 'say'])
    if (!first) return []
    const note = { at: valueAt(first), message: 'it says so here first.' }
    return [
      {
        code: 'duplicate-reply',
        at: valueAt([...reply.path, 'say']),
        message: 'another reply of this step says the same words.',
        note,
      },
    ]
  })
}

/** A line for a promise come due is only ever heard where promises come due. */
function checkFires(step: OutlineStep): Complaint[] {
  const key = 'after overpromise'
  if ('fires' in step.keys || !namesOf(step, 'says')?.includes(key)) return []
  const at = keyAt([...step.path, 'says', key])
  const help = 'add "fires: overpromise" to the step, beside its "says".'
  return [{ code: 'never-fires', at, message: `no promise comes due at "${step.name}", so this is never said.`, help }]
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}
