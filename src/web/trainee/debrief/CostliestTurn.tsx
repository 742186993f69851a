import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import type { Costliest, CostlyTurn } from './costliest-turn.ts'
import styles from './CostliestTurn.module.css'
import { LineLink } from './LineLink.tsx'
import { sayProspect } from './say-prospect.ts'
import { TakeFromHere } from './TakeFromHere.tsx'

interface Props {
  /** The attempt's id. */
  readonly attempt: string
  readonly costliest: Costliest
  /** The turn that the lines above are about, by the number of its passage; null where that is none to choose in, `nothing` without lines. */
  readonly above: number | null | 'nothing'
}

/** The turn that cost most points, in the room that is kept for it while that is worked out. */
export function CostliestTurn({ attempt, costliest, above }: Props) {
  const isSame = costliest.is === 'found' && costliest.turn.passage === above
  const isAlone = above === 'nothing'
  return (
    <div className={styles.costliest} data-alone={isAlone} data-short={isSame || costliest.is === 'none'}>
      {costliest.is === 'unknown' && isAlone && <p>It is being looked for while you read on.</p>}
      {costliest.is === 'none' && <p>No turn cost points that could not be won back: as much was possible after each as before it.</p>}
      {isSame && <p>{sayProspect(costliest.prospect)} No other turn cost more.</p>}
      {costliest.is === 'found' && !isSame && <Another {...{ attempt, costliest, isAlone }} />}
    </div>
  )
}

interface AnotherProps extends Pick<Props, 'attempt'> {
  readonly costliest: CostlyTurn
  readonly isAlone: boolean
}

function Another({ attempt, costliest, isAlone }: AnotherProps) {
  const { place, said, turn, prospect } = costliest
  const better = betterThan(costliest)
  const text = isAlone ? said.text : beginningOf(said.text)
  return (
    <>
      <p>
        {!isAlone && 'The turn that cost most points was another: '}
        <LineLink to={place} label={`${sayTime(said.at)}, in the transcript`}>
          {sayTime(said.at)}
        </LineLink>{' '}
        <em>{said.by === 'rep' ? quote(text) : typeset(text)}</em> {sayProspect(prospect)}{' '}
        <TakeFromHere attempt={attempt} passage={turn.passage} at={said.at} />
      </p>
      {isAlone && better && (
        <p>
          <b>Try:</b> <em>{quote(better)}</em>
        </p>
      )}
    </>
  )
}

/** The first words: enough to know it again. */
function beginningOf(text: string): string {
  const words = text.split(' ')
  return words.length > 9 ? `${words.slice(0, 8).join(' ').replace(/[,;:]$/, '')} …` : text
}

/** The other reply from which most could still be had; null where none led further than the turn itself. */
function betterThan({ turn, prospect }: CostlyTurn): string | null {
  const scoreOf = (id: string) => prospect.others[id]?.score ?? 0
  const best = turn.others.toSorted((a, b) => scoreOf(b.id) - scoreOf(a.id))[0]
  return best && scoreOf(best.id) > prospect.after && best.id !== 'wait' ? best.say : null
}
