/** Why there is nothing to record with. */
export type MicrophoneTrouble = 'insecure' | 'unable' | 'refused' | 'none' | 'busy'

/** Each trouble in a sentence, for the trainee. */
export const troubles: Readonly<Record<MicrophoneTrouble, string>> = {
  insecure: 'Browsers lend a microphone only to pages that come by https, and this one does not.',
  unable: 'This browser cannot record.',
  refused: 'The browser did not allow the microphone. It can be allowed beside the page’s address.',
  none: 'No microphone was found.',
  busy: 'The microphone could not be opened. Another program may be using it.',
}

/**
 * Asks the browser for the microphone; it may ask the trainee.
 * @returns the stream, to be stopped by whoever asked, or why there is none
 */
export async function openMicrophone(): Promise<MediaStream | MicrophoneTrouble> {
  if (!window.isSecureContext) return 'insecure'
  // Older browsers have neither, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices
  if (typeof devices?.getUserMedia !== 'function' || typeof MediaRecorder !== 'function') return 'unable'
  try {
    return await devices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } })
  } catch (error) {
    return troubleOf(error)
  }
}

/** Stops a stream: the browser no longer shows that it records. */
export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function troubleOf(error: unknown): MicrophoneTrouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    default:
      return 'busy'
  }
}
