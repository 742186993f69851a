import type { Attempt } from '../../src/web/trainee/attempt.ts'

/** An attempt of which only what a test says matters. It was finished, unless the test says otherwise. */
export function anAttempt({ hash = 'hash', ...more }: Partial<Attempt> & { readonly hash?: string } = {}): Attempt {
  const scenario = more.scenario ?? 'small'
  const log = { versions: { log: 1, rules: 1, scorecard: 1 }, scenario, hash, seed: 1, events: [] }
  const times = { at: 0, startedAt: '2026-11-21T10:00:00.000Z', finishedAt: '2026-11-21T10:05:00.000Z' }
  return { id: 'an-attempt', scenario, log, ...times, branch: null, coached: false, form: null, ...more }
}
