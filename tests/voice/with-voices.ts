import type { AuthoredVoice } from '../../src/core/scenario/format-voice.ts'
import type { Call, Scenario } from '../../src/core/scenario/scenario.ts'

/** The scenario with a voice for each caller, and for others by what stands at the `who` of their steps. */
export function withVoices(
  scenario: Scenario,
  { caller: voice, others: voices }: { readonly caller?: AuthoredVoice; readonly others?: Call['voices'] },
): Scenario {
  const calls = scenario.calls.map((call) => ({
    ...call,
    caller: { ...call.caller, ...(voice && { voice }) },
    ...(voices && { voices }),
  }))
  return { ...scenario, calls }
}
