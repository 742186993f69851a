import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { quote } from '../../ui/typeset.ts'
import type { MicrophoneTrouble } from '../microphone.ts'
import { troubles } from '../microphone.ts'
import type { Take } from '../recording.ts'
import type { Aloud, OnRecorded } from './aloud.ts'
import { LevelMeter } from './LevelMeter.tsx'
import styles from './Saying.module.css'
import { useMicrophone } from './use-microphone.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface Props {
  /** The reply to be said; null while there is none. */
  readonly aloud: Aloud | null
  readonly keys: boolean
  readonly onRecorded: OnRecorded
  /** It was said, or skipped: the call goes on. */
  readonly onOver: () => void
  /** There is no microphone any more: the call goes on, and nothing more of it is to be said aloud. */
  readonly onLost: () => void
}

/** Where replies are said aloud, and what goes wrong with that, each once. Stays for the whole call. */
export function Saying({ aloud, keys, onRecorded, onOver, onLost }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [told, setTold] = useState<readonly Problem[]>([])
  const keep = async (take: Take | null, at: number) => {
    const kept = take === null ? 'empty' : await onRecorded({ at, ...take })
    if (kept !== 'kept') setProblem(kept)
  }
  const lose = (trouble: MicrophoneTrouble) => {
    setProblem(trouble)
    onLost()
  }
  return (
    <>
      {problem !== null && !told.includes(problem) && (
        <Notice afloat onClose={() => setTold([...told, problem])}>
          {sayProblem(problem)}
        </Notice>
      )}
      {aloud && (
        <Strip
          key={aloud.at}
          say={aloud.say}
          keys={keys}
          onSaid={(take) => {
            void take.then((taken) => keep(taken, aloud.at))
            onOver()
          }}
          onSkip={onOver}
          onLost={lose}
        />
      )}
    </>
  )
}

type Problem = MicrophoneTrouble | 'empty' | 'full' | 'not kept'

function sayProblem(problem: Problem): string {
  switch (problem) {
    case 'empty':
      return 'The microphone gave nothing, so nothing of that reply was kept. The call goes on.'
    case 'full':
      return 'There is no room left on this device to keep what you say aloud. The call goes on; what was kept before is in its debrief.'
    case 'not kept':
      return 'This browser does not let the page keep what you say aloud. The call goes on without recordings.'
    default:
      return `${troubles[problem]} The call goes on, and nothing more of it is recorded.`
  }
}

interface StripProps {
  readonly say: string
  readonly keys: boolean
  readonly onSaid: (take: Promise<Take | null>) => void
  readonly onSkip: () => void
  readonly onLost: (trouble: MicrophoneTrouble) => void
}

/** Longer than any reply. A recording that was forgotten ends by itself. */
const longest = 90_000

/** The words of a reply, and how loud they are being said. It has the keys to itself. */
function Strip({ say, keys, onSaid, onSkip, onLost }: StripProps) {
  const words = useId()
  const done = useRef<HTMLButtonElement>(null)
  const recorder = useMicrophone(onLost)
  const finish = () => recorder && onSaid(recorder.finish())
  const finishByItself = useEffectEvent(finish)
  useEffect(() => done.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (!recorder) return
    const timer = setTimeout(() => finishByItself(), longest)
    return () => clearTimeout(timer)
  }, [recorder])
  useShortcuts({ Enter: finish, Escape: onSkip, ' ': keys ? finish : undefined })
  return (
    <section className={styles.saying} aria-label="Say your reply aloud">
      <p className={styles.state}>
        <LevelMeter phone={recorder ?? silence} on={recorder !== null} />
        <output>{recorder ? 'Say it aloud. Time stands still.' : 'Opening your microphone'}</output>
      </p>
      <p id={words} className={styles.words}>
        {quote(say)}
      </p>
      <div className={styles.ways}>
        <Button ref={done} kind="strong" icon="right" aria-disabled={!recorder} aria-describedby={words} onClick={finish}>
          Done
        </Button>
        <Button onClick={onSkip}>Skip, keep nothing</Button>
        {keys && (
          <p className={styles.keys} aria-hidden="true">
            <kbd>space</kbd> done <kbd>esc</kbd> skip
          </p>
        )}
      </div>
    </section>
  )
}

/** What is heard before the microphone is open. */
const silence = { level: () => 0 }
