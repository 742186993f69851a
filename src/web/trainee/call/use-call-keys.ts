import type { RefObject } from 'react'
import type { CallView, ReplyChoice, RunningCall } from '../../../core/call/running-call.ts'
import { captionKinds, type Settings } from '../settings.ts'
import { isOnLine, type Opened } from './opened.ts'
import { type Shortcuts, useShortcuts } from './use-shortcuts.ts'

interface Reach {
  readonly call: RunningCall
  readonly view: CallView
  readonly settings: Settings
  readonly onSettings: ((settings: Settings) => void) | undefined
  readonly open: Opened | null
  readonly onOpen: (opened: Opened | null) => void
  readonly onChoose: (reply: ReplyChoice | undefined) => void
  readonly stage: RefObject<HTMLElement | null>
  readonly desk: RefObject<HTMLElement | null>
  readonly narrow: boolean
}

/** The keys of the call screen. What lies over the call has the keys to itself, but for the one that closes it. */
export function useCallKeys(reach: Reach): void {
  const always = reach.open === null ? { Enter: enterFor(reach), Escape: () => escape(reach) } : {}
  useShortcuts(reach.settings.keys ? { ...always, ...singleKeys(reach) } : always)
}

function singleKeys(reach: Reach): Shortcuts {
  const { open, onOpen, view, onChoose, onSettings, settings } = reach
  const close = () => onOpen(null)
  if (open === 'paused') return { p: close }
  if (open === 'desk') return { d: close }
  if (open !== null) return {}
  const keys = { '?': () => onOpen('keys'), c: onSettings && (() => onSettings(otherCaptions(settings))) }
  if (view.phase === 'ringing') return keys
  const shared = { ...keys, d: () => visitDesk(reach) }
  if (!isOnLine(view.phase)) return shared
  return { ...shared, ...lineKeys(reach), ...replyKeys(view, onChoose), p: () => onOpen('paused') }
}

function lineKeys({ call, view, onOpen }: Reach): Shortcuts {
  switch (view.phase) {
    case 'talking':
      return { ' ': () => call.sayNothing(), h: () => onOpen('hold'), t: () => onOpen('transfer') }
    case 'held':
      return { h: () => call.resume(), t: () => onOpen('transfer') }
    case 'farewell':
      return { ' ': () => call.hearOut() }
    case 'ringing':
    case 'wrap-up':
    case 'filed':
      return {}
  }
}

function replyKeys({ replies }: CallView, onChoose: Reach['onChoose']): Shortcuts {
  return Object.fromEntries(replies.map((reply, index) => [String(index + 1), () => onChoose(reply)]))
}

function enterFor({ call, view }: Reach): (() => void) | undefined {
  if (view.phase === 'ringing') return () => call.answer()
  return view.phase === 'wrap-up' ? () => call.file() : undefined
}

/** Out of a field first; otherwise it pauses. */
function escape({ view, stage, onOpen }: Reach): void {
  if (document.activeElement?.matches('input, textarea, select')) stage.current?.focus()
  else if (isOnLine(view.phase)) onOpen('paused')
}

function visitDesk({ narrow, onOpen, desk, stage }: Reach): void {
  if (narrow) onOpen('desk')
  else if (desk.current?.contains(document.activeElement)) stage.current?.focus()
  else desk.current?.querySelector<HTMLElement>('[role=tabpanel] :is(input, select, textarea, summary)')?.focus()
}

function otherCaptions(settings: Settings): Settings {
  const next = captionKinds[captionKinds.indexOf(settings.captions) + 1]
  return { ...settings, captions: next ?? captionKinds[0] }
}
