import { useState, useSyncExternalStore } from 'react'
import { Notice } from '../ui/Notice.tsx'
import type { AttemptStore, StorageProblem } from './storage.ts'
import { useAddress } from './use-address.ts'

/** Says, once, that nothing can be kept or that something kept cannot be read. The calls go on all the same. */
export function StorageNotice({ store }: { readonly store: AttemptStore }) {
  const onCall = useAddress().startsWith('/call/')
  const problem = useSyncExternalStore(store.subscribe, () => store.getSnapshot().problem)
  const unreadable = useSyncExternalStore(store.subscribe, () => store.getSnapshot().unreadable)
  const [closed, setClosed] = useState<string | null>(null)
  const sentence = problem ? sentences[problem] : unreadable > 0 ? sayUnreadable(unreadable) : null
  if (sentence === null || sentence === closed) return null
  return <Notice afloat={onCall} onClose={() => setClosed(sentence)}>{sentence}</Notice>
}

const sentences: Readonly<Record<StorageProblem, string>> = {
  refused:
    'This browser does not let the page keep anything, perhaps because the window is a private one. ' +
    'You can take calls and see their debriefs; they are gone once you close the page.',
  full:
    'There is no room left on this device to keep your calls. The call goes on, and so does its debrief; ' +
    'what happens from now on is gone once you close the page.',
  newer:
    'Your calls were kept here by a newer version of Please Hold than this one. They are untouched. ' +
    'What you do in this version is gone once you close the page; loading the page again may bring the newer one.',
}

function sayUnreadable(count: number): string {
  const calls = count === 1 ? 'One call that was kept here' : `${count} calls that were kept here`
  const are = count === 1 ? 'is damaged or was' : 'are damaged or were'
  const them = count === 1 ? 'it' : 'them'
  return `${calls} ${are} made by another version of Please Hold, so this one cannot show ${them}. Nothing was deleted.`
}
