import type { Diagnostic } from '../scenario/diagnostic.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Path, Source } from '../scenario/source.ts'
import type { Proof } from './proof.ts'
import type { About } from './rules/rule.ts'
import { diagnose } from '../scenario/complaint.ts'
import { allRules } from './rules/all-rules.ts'
import { placesOf } from './rules/places.ts'
import { logOfSeries, logOfWitness } from './witnesses.ts'

/** What trains badly in a scenario, as far as its proof shows it, with lines and columns and sorted by place. */
export function diagnoseTraining(scenario: Scenario, source: Source, proof: Proof): Diagnostic[] {
  const logOf: About['logOf'] = (witnesses) =>
    witnesses.length === 1 ? logOfWitness(scenario, witnesses[0]!) : logOfSeries(scenario, witnesses)
  return applyRules({ scenario, proof, logOf }, source)
}

/** The same, with the logs of witnesses from wherever they may come. */
export function applyRules({ scenario, proof, logOf }: Omit<About, 'calls'>, source: Source): Diagnostic[] {
  const calls = proof.calls.map((one) => {
    const call = scenario.calls[one.index]
    if (!call) throw new Error(`No call ${one.index}`)
    return { call, proof: one, places: placesOf(source, call, pathOf(source, one.index)) }
  })
  return diagnose(
    source,
    allRules.flatMap((rule) => rule.check({ scenario, proof, calls, logOf })),
  )
}

/** Where a call stands in its file: in the list of a series, or it is the file. */
function pathOf({ root }: Source, index: number): Path {
  return root.inside.has('calls') ? ['calls', index] : []
}
