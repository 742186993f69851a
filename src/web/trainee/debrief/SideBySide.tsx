import { useId, useState } from 'react'
import type { Debrief } from '../../../core/debrief/debrief.ts'
import type { TranscriptEntry } from '../../../core/debrief/told-transcript.ts'
import { Fold } from '../../ui/Fold.tsx'
import { sayTime } from '../../ui/say-time.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import { heardText, speakerOf } from '../call/said.ts'
import { findFork } from './find-fork.ts'
import { ScoresBeside } from './ScoresBeside.tsx'
import { Section } from './Section.tsx'
import styles from './SideBySide.module.css'

interface Props {
  /** The call that was taken again. */
  readonly first: Debrief
  /** The call from the turn on. */
  readonly again: Debrief
  /** Address of the debrief of each. */
  readonly firstHref: string
  readonly againHref: string
  /** Whose debrief it stands in. */
  readonly current: 'first' | 'again'
}

/** A call and the same call from a turn on taken again: what came of each, and what was said from where they part. */
export function SideBySide({ first, again, firstHref, againHref, current }: Props) {
  const place = findFork(first.transcript, again.transcript)
  const fork = first.transcript[place] ?? again.transcript[place]
  // One after the other they are long: on a phone they are for those who ask.
  const [isOpen] = useState(() => !matchMedia('(max-width: 700px)').matches)
  return (
    <Section heading="Both calls, side by side" about={about}>
      <ScoresBeside {...{ first, again }} firstHref={current === 'first' ? null : firstHref} againHref={current === 'again' ? null : againHref} />
      {fork ? (
        <>
          <SameUntil at={fork.said.at} before={first.transcript.slice(0, place)} />
          <Fold says="From there on, line by line" open={isOpen}>
            <div className={styles.both}>
              <Lines heading="The first call" lines={first.transcript.slice(place)} />
              <Lines heading="Taken again" lines={again.transcript.slice(place)} />
            </div>
          </Fold>
        </>
      ) : (
        <p className={styles.same}>The same was said in both, to the end.</p>
      )}
    </Section>
  )
}

const about =
  'The same caller in the same mood, up to where you went another way. Two calls are not a proof; they show what your words did here.'

/** The part that both calls have in common, named and not told again. */
function SameUntil({ at, before }: { readonly at: number; readonly before: readonly TranscriptEntry[] }) {
  const last = before.findLast(({ said }) => said.by === 'caller' || said.by === 'colleague')?.said
  if (!last) return <p className={styles.same}>They differ from the beginning.</p>
  return (
    <p className={styles.same}>
      The same until <time>{sayTime(at)}</time>, after {last.name} said: <q>{typeset(heardText(last))}</q>
    </p>
  )
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly TranscriptEntry[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {lines.length === 0 && <p className={styles.ended}>It was over by then.</p>}
      <ol className={styles.lines}>
        {lines.map((entry, place) => (
          <Line key={place} entry={entry} before={lines[place - 1]} />
        ))}
      </ol>
    </section>
  )
}

/** A line in the same breath as the one before shows neither time nor name again. */
function Line({ entry: { said, turn }, before }: { readonly entry: TranscriptEntry; readonly before: TranscriptEntry | undefined }) {
  const last = before?.said
  const goesOn = last?.at === said.at && last.name === said.name && last.by === said.by
  if (said.cutAfter === 0) return null
  return (
    <li data-by={said.by} data-goes-on={goesOn}>
      {!goesOn && (
        <p className={styles.who}>
          <time>{sayTime(said.at)}</time> {speakerOf(said)}
        </p>
      )}
      <p className={styles.words}>{said.by === 'line' ? typeset(said.text) : quote(heardText(said))}</p>
      {turn && (
        <p className={styles.did}>
          <b>{turn.act}</b>
          {turn.changes && <> · {turn.changes}</>}
        </p>
      )}
    </li>
  )
}
