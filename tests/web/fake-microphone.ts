import { vi } from 'vitest'

/** A microphone at the edge of the page: what the browser would lend, and what a test does to it. */
export interface FakeMicrophone {
  /** How often the page asked for it. */
  asked(): number
  /** Whether any track is still open: the browser shows that it records. */
  isOpen(): boolean
  /** It is pulled out. */
  pullOut(): void
}

interface Lent {
  /** The name of the error with which the browser refuses. */
  readonly refuses?: string
  /** What is taken up; nothing where it is empty. */
  readonly hears?: string
  readonly isSecure?: boolean
}

class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'

  stop(): void {
    this.readyState = 'ended'
  }
}

/** Gives the page a microphone. `vi.unstubAllGlobals()` takes it away. */
export function lendMicrophone({ refuses, hears = 'take', isSecure = true }: Lent = {}): FakeMicrophone {
  const tracks: FakeTrack[] = []
  let asked = 0
  const getUserMedia = async () => {
    asked++
    if (refuses !== undefined) throw new DOMException('No', refuses)
    const track = new FakeTrack()
    tracks.push(track)
    return { getTracks: () => [track] }
  }

  /** Records what the microphone hears, whatever it is. */
  class FakeRecorder extends EventTarget {
    static isTypeSupported = (type: string) => type === 'audio/mp4'
    state = 'inactive'
    readonly mimeType: string

    constructor(_stream: unknown, { mimeType = '' }: { mimeType?: string }) {
      super()
      this.mimeType = mimeType
    }

    start(): void {
      this.state = 'recording'
    }

    stop(): void {
      this.state = 'inactive'
      const data = new Blob([hears])
      queueMicrotask(() => {
        this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }))
        this.dispatchEvent(new Event('stop'))
      })
    }
  }

  vi.stubGlobal('isSecureContext', isSecure)
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
  return {
    asked: () => asked,
    isOpen: () => tracks.some(({ readyState }) => readyState === 'live'),
    pullOut() {
      for (const track of tracks) if (track.readyState === 'live') track.dispatchEvent(new Event('ended'))
    },
  }
}
