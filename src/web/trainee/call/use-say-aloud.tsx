import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { CallView, ReplyChoice, RunningCall } from '../../../core/call/running-call.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLate } from '../use-late.ts'
import type { Aloud, OnRecorded } from './aloud.ts'

interface Wanted {
  readonly call: RunningCall
  readonly now: CallView
  /** Whether a reply is being said aloud. */
  readonly saying: boolean
  /** Left out where nothing is to be said aloud. */
  readonly onRecorded: OnRecorded | undefined
  readonly keys: boolean
  readonly onOver: () => void
}

interface SayAloud {
  /** What the screen shows. While a reply is being said that is the moment before the answer to it. */
  readonly view: CallView
  /** Gives a reply. Says whether it is now to be said aloud. */
  readonly give: (reply: ReplyChoice) => boolean
  /** Where it is said, and what went wrong with it. */
  readonly strip: ReactNode
}

/**
 * Lets the trainee say each reply aloud once it is given; time has to stand still meanwhile. What it takes is fetched only where
 * the trainee has turned the microphone on, and a call never waits for it.
 */
export function useSayAloud({ call, now, saying, onRecorded, keys, onOver }: Wanted): SayAloud {
  const [part] = useLate(loadSaying, onRecorded !== undefined)
  const [aloud, setAloud] = useState<Aloud | null>(null)
  const [isLost, setLost] = useState(false)
  const said = saying ? aloud : null
  const view = useMemo(() => (said ? beforeTheAnswer(said.seen, now) : now), [said, now])

  const give = (reply: ReplyChoice) => {
    const events = call.log().events.length
    call.reply(reply.id)
    const given = call.log().events.slice(events).find(({ type }) => type === 'replied')
    if (!given || part === null || part === 'not fetched' || isLost) return false
    // At once: the caller would otherwise speak until the next frame.
    call.still('paused', true)
    setAloud({ say: reply.say, at: given.at, seen: view })
    return true
  }
  return { view, give, strip: stripOf() }

  function stripOf(): ReactNode {
    if (part === null || onRecorded === undefined) return null
    if (part === 'not fetched') return <NotFetched />
    const lose = () => {
      setLost(true)
      onOver()
    }
    return <part.Saying aloud={said} keys={keys} onRecorded={onRecorded} onOver={onOver} onLost={lose} />
  }
}

/** What there was to see when the reply had been given and nobody had answered it yet. The desk goes on. */
function beforeTheAnswer(seen: CallView, now: CallView): CallView {
  const all = [...now.before, ...now.turn]
  const reply = all.findLast(({ by }) => by === 'rep')?.passage ?? 0
  const { ticket, note } = now
  return { ...seen, ticket, note, before: all.filter(({ passage }) => passage < reply), turn: [], wordTimes: [], speaking: false }
}

const loadSaying = () => import('./Saying.tsx')

function NotFetched() {
  const [told, setTold] = useState(false)
  if (told) return null
  return (
    <Notice afloat onClose={() => setTold(true)}>
      What records you could not be fetched. The call goes on without it.
    </Notice>
  )
}
