/** What tabs of the same browser tell each other. */
export type Tidings =
  /** An attempt was kept; by its id. */
  | { readonly kept: string }
  /** Attempts have come from a file. */
  | { readonly imported: true }
  /** Everything was erased but these attempts; by their ids. */
  | { readonly erasedBut: readonly string[] }
  /** Another tab wants what this lock stands for; by its name. */
  | { readonly letGo: string }

/** A way to the other tabs. */
export interface Tabs {
  tell(tidings: Tidings): void
  close(): void
}

/** Opens a way to the other tabs. In a browser that has none nobody hears anything, and each tab finds out when it is opened again. */
export function openTabs(onHear: (tidings: Tidings) => void): Tabs {
  if (typeof BroadcastChannel !== 'function') return { tell: () => {}, close: () => {} }
  const channel = new BroadcastChannel('please-hold')
  let isOpen = true
  channel.addEventListener('message', ({ data }: MessageEvent<Tidings>) => isOpen && onHear(data))
  return {
    tell(tidings) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only, and takes no other
      if (isOpen) channel.postMessage(tidings)
    },
    close() {
      isOpen = false
      channel.close()
    },
  }
}
