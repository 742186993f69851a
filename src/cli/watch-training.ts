import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Scenario } from '../core/scenario/scenario.ts'
import type { Source } from '../core/scenario/source.ts'
import { scenarioHash } from '../core/call/course.ts'
import { diagnoseTraining } from '../core/checker/diagnose.ts'
import type { Proof } from '../core/checker/proof.ts'
import { prove } from '../core/checker/prove.ts'
import { printDiagnostics } from './print-diagnostics.ts'

/** A call that can be played, as it stands in its file now. */
export interface ReadCall {
  readonly file: string
  readonly text: string
  readonly scenario: Scenario
  readonly source: Source
}

/** Milliseconds in which a page loads anew: only then is anything proved. */
const untilReloaded = 500

/** Proves the calls that are saved while the site is served, and those alone. */
export interface TrainingWatch {
  /** Takes note of calls without proving them. */
  readonly remember: (calls: readonly ReadCall[]) => void
  /**
   * Tells the warnings, as printed, of each call whose text or company has changed since. It works in small steps, between which
   * the server answers, and leaves off where it is called again: what it has not told by then is still to be told.
   */
  readonly proveChanged: (calls: readonly ReadCall[], tell: (printed: string) => void) => Promise<void>
}

export function watchTraining(pause = untilReloaded): TrainingWatch {
  const known = new Map<string, string>()
  let latest: readonly ReadCall[] = []
  const remember = (calls: readonly ReadCall[]) => {
    for (const call of calls) known.set(call.file, keyOf(call))
  }
  return {
    remember,
    async proveChanged(calls, tell) {
      latest = calls
      await setTimeout(pause)
      for (const call of calls) {
        if (known.get(call.file) === keyOf(call)) continue
        const proof = await proveInSteps(call, () => latest === calls)
        if (!proof) return
        remember([call])
        const printed = printWarnings(call, proof)
        if (printed !== '') tell(printed)
      }
    },
  }
}

/** A text that is another one where the file or the company's is. */
function keyOf({ text, scenario }: ReadCall): string {
  return `${scenarioHash(scenario)} ${text}`
}

/** Null where it was not wanted any more. */
async function proveInSteps({ scenario }: ReadCall, isWanted: () => boolean): Promise<Proof | null> {
  const work = prove(scenario)
  while (isWanted()) {
    const step = work.next()
    if (step.done) return step.value
    await setImmediate()
  }
  return null
}

function printWarnings({ file, text, scenario, source }: ReadCall, proof: Proof): string {
  const warnings = diagnoseTraining(scenario, source, proof).filter(({ severity }) => severity !== 'hint')
  return printDiagnostics(file, text, warnings)
}
