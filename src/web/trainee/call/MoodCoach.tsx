import type { CallView } from '../../../core/call/running-call.ts'
import { temperamentOf } from '../../../core/caller/temperaments.ts'
import { Bars } from '../../ui/Bars.tsx'
import styles from './MoodCoach.module.css'

/** For beginners: the four numbers of the caller's mood, each in a word and as bars. In a real call they are only heard. */
export function MoodCoach({ view: { call, mood } }: { readonly view: CallView }) {
  const patience = temperamentOf(call.caller.temperament, call.caller.but).patience
  const gauges = [
    { name: 'Frustration', value: mood.frustration, most: 8, words: ['none', 'low', 'some', 'high', 'at the limit'] },
    { name: 'Feels heard', value: mood.heard, most: 3, words: ['no', 'a little', 'mostly', 'yes'] },
    { name: 'Trust', value: mood.trust, most: 4, words: ['none', 'little', 'some', 'good', 'full'] },
    { name: 'Patience', value: mood.patience, most: patience, words: ['gone', 'nearly gone', 'less', 'enough', 'full'] },
  ]
  return (
    <dl className={styles.mood} aria-label="The caller’s mood">
      {gauges.map(({ name, value, most, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Bars value={value} most={most} />
            {wordFor(value, most, words)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The first word is for nothing at all, the last for the most there can be. */
function wordFor(value: number, most: number, words: readonly string[]): string {
  if (value <= 0) return words[0]!
  const last = words.length - 1
  if (value >= most) return words[last]!
  return words[Math.max(1, Math.min(last - 1, Math.round((value / most) * last)))]!
}
