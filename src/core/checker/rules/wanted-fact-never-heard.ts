import { keyAt, type Complaint } from '../../scenario/complaint.ts'
import type { AboutCall, Rule } from './rule.ts'

/** A fact that the ticket wants and that no call hears which scores as much as a pass asks for. */
export const wantedFactNeverHeard: Rule = {
  code: 'wanted-fact-never-heard',
  title: 'The ticket wants a fact that no good call hears.',
  why:
    'The field is there to be filled in, and whoever takes the call well never learns what belongs in it. They leave it ' +
    'empty and are told that they did not listen.',
  mend:
    'Let the fact come out on a good way through the call: with a line that `brings` it, a piece of the story, or a ' +
    'reply worth choosing that `asks` for it. Or take its `ticket` away.',
  check: ({ proof, calls }) => calls.flatMap((about) => checkCall(about, proof.truncated)),
}

/** Where nobody can pass there is no good call, and that is told elsewhere. */
function checkCall({ call, proof, places }: AboutCall, isTruncated: boolean): Complaint[] {
  const missed = Object.keys(call.facts).filter((name) => !proof.heardInGood.includes(name))
  const wanted = missed.filter((name) => call.facts[name]?.ticket !== undefined)
  if (proof.pass.is !== 'reached') return []
  return wanted.map((name): Complaint => {
    const reach = proof.facts[name]
    const isProved = reach?.is === 'impossible'
    const found = isTruncated ? 'no good call was found that hears it.' : 'no good call hears it.'
    const message = `the ticket wants "${name}", and ${isProved ? `no call hears it: ${reach.why}` : found}`
    const help = 'let it come out on a good way through the call, or take its "ticket" away.'
    const severity = isTruncated && !isProved ? ({ severity: 'hint' } as const) : {}
    return { code: 'wanted-fact-never-heard', at: keyAt(places.fact(name)), message, help, ...severity }
  })
}
