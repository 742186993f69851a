/**
 * How high each sound of the line peaks, in dB of full scale, before the trainee's own volume. Speech is at −18 LUFS: signals
 * are no louder, music is at −24 so that speech comes over it, and what only keeps a line from sounding dead is far below. Our
 * judgement.
 */
export const levels = {
  ringing: -12,
  ringback: -14,
  busy: -16,
  disconnect: -18,
  dtmf: -14,
  holdBeep: -16,
  pickUp: -12,
  hangUp: -10,
  holdMusic: -7.4,
  lineNoise: -46,
  room: -34,
} as const
