import type { Recording } from '../../src/web/trainee/recording.ts'

/** Something that was said aloud. Only what a test says of it matters. */
export function aRecording({ says = 'take', ...more }: Partial<Recording> & { readonly says?: string } = {}): Recording {
  const bytes = Uint8Array.from(new TextEncoder().encode(says)).buffer
  return { attempt: 'an-attempt', at: 1000, type: 'audio/mp4', bytes, ...more }
}
