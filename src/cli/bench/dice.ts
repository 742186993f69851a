/** Numbers as if by dice, the same for the same seed: from 0 on and below a bound. */
function dice(seed: number): (bound: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 8) * bound) >>> 24
  }
}

/** How long a player is watched, in milliseconds, once it has warmed up. */
const watched = 1000

/** Plays one call, choosing as the dice say: how many replies it had. */
type Player = (pick: (bound: number) => number) => number

/**
 * Plays random calls, one after the other, for about a second: replies a second, and the replies of the first hundred calls,
 * which are the same for all.
 */
export function paceOf(play: Player, batch: number): { readonly pace: number; readonly replies: number } {
  let seed = 0
  let replies = 0
  while (seed < 100) replies += play(dice(seed++))
  for (let call = 0; call < 5 * batch; call++) play(dice(seed++))
  let given = 0
  const start = process.hrtime.bigint()
  let passed = 0
  while (passed < watched) {
    for (let call = 0; call < batch; call++) given += play(dice(seed++))
    passed = Number(process.hrtime.bigint() - start) / 1e6
  }
  return { pace: (given / passed) * 1000, replies }
}
