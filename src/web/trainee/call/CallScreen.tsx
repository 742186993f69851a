import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LookUp } from '../../../core/call/call-log.ts'
import type { ReplyChoice, RunningCall } from '../../../core/call/running-call.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { hearAlone } from '../phone/hear-alone.ts'
import type { Phone } from '../phone/phone.ts'
import type { FormName } from '../attempt.ts'
import type { Ready } from '../own-view.ts'
import type { Settings } from '../settings.ts'
import { paceOf } from '../settings.ts'
import type { OnRecorded } from './aloud.ts'
import { Announcer } from './Announcer.tsx'
import { CallerLine } from './CallerLine.tsx'
import { CallFoot } from './CallFoot.tsx'
import { CallHeader } from './CallHeader.tsx'
import { CallOverlays } from './CallOverlays.tsx'
import styles from './CallScreen.module.css'
import { Desk } from './Desk.tsx'
import { lineStateOf } from './line-state.ts'
import { LineBadge } from './LineBadge.tsx'
import { MoodCoach } from './MoodCoach.tsx'
import { isOnLine, type Opened, openNow } from './opened.ts'
import { Ringing } from './Ringing.tsx'
import { SettingsPopover } from './SettingsPopover.tsx'
import { SoundState } from './SoundState.tsx'
import { Speech } from './Speech.tsx'
import { useCallKeys } from './use-call-keys.ts'
import { useCallView } from './use-call-view.ts'
import { useDeskUse } from './use-desk-use.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useNarrow } from './use-narrow.ts'
import { useSayAloud } from './use-say-aloud.tsx'
import { useHidden } from './use-hidden.ts'
import { sampleOf, usePhone } from './use-phone.ts'
import { useStill } from './use-still.ts'

interface Props {
  readonly call: RunningCall
  readonly settings: Settings
  /** Left out where the settings are somebody else's. */
  readonly onSettings?: (settings: Settings) => void
  readonly phone: Phone
  /** The check-up that it is part of; null where it is practice. */
  readonly form?: FormName | null
  /** How ready the rep says they feel; left out with `onReady` where that is not asked. */
  readonly ready?: Ready | null
  readonly onReady?: (ready: Ready) => void
  /** Whether a call that is on the line already goes on at once. */
  readonly goesOn?: boolean
  /** Keeps what the rep says aloud; left out where nothing is kept, and then nothing is recorded whatever the settings say. */
  readonly onRecorded?: OnRecorded
  /** The rep goes away; the call keeps. */
  readonly onLeave: () => void
  /** The last ticket has been filed. */
  readonly onFiled: () => void
}

/** A call, from ringing to the filed ticket. One that was begun earlier comes back paused, unless the rep has just asked to go on from there. */
export function CallScreen({ call, settings, onSettings, phone, form = null, ready = null, onReady, goesOn = false, onRecorded, onLeave, onFiled }: Props) {
  const now = useCallView(call)
  const narrow = useNarrow()
  const stage = useRef<HTMLElement>(null)
  const desk = useRef<HTMLElement>(null)
  const deskInUse = useDeskUse(desk)
  const [opened, setOpened] = useState<Opened | null>(() => (isOnLine(now.phase) && !goesOn ? 'paused' : null))
  const close = useCallback(() => setOpened(null), [])
  const aloud = useSayAloud({
    call,
    now,
    saying: opened === 'saying',
    onRecorded: settings.microphone ? onRecorded : undefined,
    keys: settings.keys,
    onOver: close,
  })
  const { view } = aloud
  const open = openNow(opened, view.phase, narrow)
  if (open !== opened) setOpened(open)

  const paused = open === 'paused' || open === 'settings' || open === 'keys' || open === 'saying'
  const hidden = useHidden()
  const sound = usePhone({ call, view, phone, settings, still: paused || hidden })
  useStill(call, { paused, hidden, desk: deskInUse || open === 'hold' || open === 'transfer' || open === 'desk' })
  useKeptFocus(stage, view)
  const filed = useEffectEvent(onFiled)
  useEffect(() => {
    if (view.phase === 'filed') filed()
  }, [view.phase])
  const { timing, rate } = settings
  useEffect(() => call.setPace(paceOf({ timing, rate })), [call, timing, rate])

  // The rep's own words are the first in italics: too late to be fetched without a change of face.
  useEffect(() => {
    if ('fonts' in document) void document.fonts.load('italic 1em "Source Serif 4 Variable"')
  }, [])

  const note = useCallback((field: string | null, text: string) => call.note(field, text), [call])
  const lookUp = useCallback((kind: LookUp, name: string) => call.lookUp(kind, name), [call])
  const choose = (reply: ReplyChoice | undefined) => {
    if (!reply || reply.locked !== null) return
    if (aloud.give(reply)) setOpened('saying')
  }
  useCallKeys({ call, view, settings, onSettings, open, onOpen: setOpened, onChoose: choose, stage, desk, narrow })

  const ringing = view.phase === 'ringing'
  const badge = <LineBadge call={call} state={lineStateOf(view.phase)} />
  const things = (
    <Desk
      view={view}
      scenario={call.scenario}
      onNote={note}
      onLookUp={lookUp}
      {...(narrow && { onClose: close })}
    />
  )
  return (
    <div className={styles.screen}>
      <CallHeader
        scenario={call.scenario}
        // A call that the rep makes does not ring before it is made.
        badge={(ringing ? call.scenario.direction !== 'outbound' : !narrow) && badge}
        settings={
          onSettings && (
            <SettingsPopover
              {...{ settings, onSettings }}
              onTry={() => hearAlone(phone, settings, sampleOf(view), () => {})}
              open={open === 'settings'}
              onOpen={() => setOpened('settings')}
              onClose={close}
            />
          )
        }
        onHelp={() => setOpened('keys')}
        onPause={isOnLine(view.phase) && open !== 'saying' ? () => setOpened('paused') : null}
      />
      <div className={styles.room} data-desk={!ringing && !narrow} data-sheet={open === 'desk'}>
        <main className={styles.stage} data-ringing={ringing} ref={stage} tabIndex={-1} aria-label="The call">
          {ringing ? (
            <Ringing
              key={view.index}
              {...{ view, form, ready, onReady, onLeave }}
              scenario={call.scenario}
              onAnswer={() => {
                phone.wake()
                call.answer()
              }}
            />
          ) : (
            <>
              <CallerLine {...{ view, phone, paused }} badge={narrow && badge} />
              <SoundState {...sound} />
              {settings.coach && <MoodCoach view={view} />}
              <Speech {...{ call, view, phone }} paused={paused || hidden} captions={settings.captions} />
            </>
          )}
          <Announcer view={view} />
          {aloud.strip}
          {!ringing && open !== 'saying' && (
            <CallFoot {...{ call, view, settings, narrow, open }} onOpen={setOpened} onChoose={choose} />
          )}
        </main>
        {!ringing && !narrow && (
          <aside className={styles.desk} ref={desk} aria-label="Your desk">
            {things}
          </aside>
        )}
        {narrow && isOnLine(view.phase) && (
          <Dialog label="Your desk" kind="sheet" open={open === 'desk'} onClose={close}>
            {things}
          </Dialog>
        )}
      </div>
      <CallOverlays {...{ call, view, open, onLeave }} keys={settings.keys} onClose={close} />
    </div>
  )
}
