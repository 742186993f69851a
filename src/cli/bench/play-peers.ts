import type { Fresh } from './fresh.ts'
import { inkDoes } from './ink-story.ts'
import { makeCall } from './made-call.ts'
import { type Figures, many, times } from './measure.ts'

type Print = (line: string) => void

const players = ['ours', 'XState', 'robot3', 'inkjs'] as const

/** Random calls without a screen: replies a second. */
export async function benchPlaying(fresh: Fresh, print: Print): Promise<void> {
  print('')
  const steps = 40
  const file = fresh.keep('call', makeCall({ steps, temperament: 'content' }))
  print(`Playing without a screen, random calls of ${steps} steps: medians of five processes, watched for a second when warm`)
  const all = new Map<string, Figures>()
  for (const player of players) all.set(player, (await fresh.measure(`play ${player}`, file))!)
  const ours = all.get('ours')!
  for (const player of players) {
    const { pace, replies } = all.get(player)! as { pace: number; replies: number }
    const ratio = player === 'ours' ? '' : `: ours is ${times(ours['pace']!, pace)} as fast`
    // The story follows simpler rules, so its calls are others.
    const isSame = player === 'inkjs' || replies === ours['replies']
    print(`  ${player}: ${many(pace)} replies a second${ratio}${isSame ? '' : '; ITS CALLS DIFFER'}`)
  }
  print('  XState, robot3 and ours play the same calls, reply for reply; robot3 keeps the mood alone, by our rules')
  print(`  inkjs does ${inkDoes}`)
}
