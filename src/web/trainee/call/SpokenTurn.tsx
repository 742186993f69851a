import { useMemo, useRef } from 'react'
import type { CallView, RunningCall } from '../../../core/call/running-call.ts'
import { wordsOf } from '../../../core/call/speech.ts'
import { quote, typeset } from '../../ui/typeset.ts'
import type { Phone } from '../phone/phone.ts'
import type { Settings } from '../settings.ts'
import { joinParts, lengthOf } from './said.ts'
import styles from './SpokenTurn.module.css'
import { useSpokenWords } from './use-spoken-words.ts'

interface Props {
  readonly call: RunningCall
  readonly view: CallView
  readonly phone: Phone
  readonly captions: Settings['captions']
  readonly paused: boolean
}

/**
 * What the caller is saying, word by word at the pace of speech. Words still to come keep their room, so nothing moves; or they
 * can be read ahead, fainter. It is for the eye: a screen reader hears the whole turn from the announcer.
 */
export function SpokenTurn({ call, view, phone, captions, paused }: Props) {
  const turn = useRef<HTMLDivElement>(null)
  useSpokenWords(turn, { call, view, phone, paused })
  const parts = useMemo(() => joinParts(view.turn), [view.turn])
  return (
    <div
      ref={turn}
      className={styles.turn}
      aria-hidden="true"
      data-length={lengthOf(parts)}
      data-said={!view.speaking}
      data-unread={captions === 'after' && view.speaking}
      data-whole={captions === 'always'}
    >
      {captions === 'after' && view.speaking && <p className={styles.later}>You can read it once it has been said.</p>}
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a turn never changes; the next one is another component
        <p key={index} data-by={part.by}>
          {part.by === 'colleague' && <span className={styles.name}>{part.name}</span>}
          {wordsOf(part.by === 'line' ? typeset(part.text) : quote(part.text)).map((word, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- nor do its words, and the same word comes twice
            <span key={at} data-word="">
              {word}{' '}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}
