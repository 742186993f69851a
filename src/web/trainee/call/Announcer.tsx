import { useState } from 'react'
import type { CallView } from '../../../core/call/running-call.ts'
import { Unseen } from '../../ui/Unseen.tsx'
import { announce, isNewTurn, sayTurn } from './announcements.ts'

interface Told {
  readonly view: CallView
  readonly messages: readonly { readonly id: number; readonly text: string }[]
}

/**
 * Tells a screen reader what happens on the line, each thing once and in its order: the caller's turn whole when it begins, then
 * that the replies are open. What belongs to earlier turns is taken out: the transcript has it.
 */
export function Announcer({ view }: { readonly view: CallView }) {
  const [told, setTold] = useState<Told>(() => ({ view, messages: number(sayTurn(view), 0) }))
  if (told.view !== view) setTold(tellMore(told, view))
  return (
    <Unseen>
      <span role="log" aria-label="What happens on the line">
        {told.messages.map(({ id, text }) => (
          <span key={id}>{text} </span>
        ))}
      </span>
    </Unseen>
  )
}

function tellMore({ view: before, messages }: Told, view: CallView): Told {
  const next = (messages.at(-1)?.id ?? -1) + 1
  const kept = isNewTurn(before, view) ? [] : messages
  return { view, messages: [...kept, ...number(announce(before, view), next)] }
}

function number(texts: readonly string[], from: number): Told['messages'] {
  return texts.map((text, index) => ({ id: from + index, text }))
}
