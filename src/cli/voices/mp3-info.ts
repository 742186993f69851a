/**
 * The first frame of an MP3 file as players read it ("Info"): how many samples the codec put before and after the sound, so that
 * a decoder takes them away again and the first sample is the first that was spoken; how long the file is; and a checksum of its
 * frames. Without it every decoder begins 69 ms late. The layout is the one that LAME writes:
 * http://gabriel.mp3-tech.org/mp3infotag.html
 */
import { sampleRate } from '../../voice/speech.ts'

/**
 * At 16 kHz, 24 kbit/s, one channel (MPEG-2, layer III): samples and bytes of a frame, and where in it "Info" stands, after the
 * side information.
 */
const samplesPerFrame = 576
const bytesPerFrame = 108
const infoAt = 13
const lameAt = infoAt + 16
/** Samples by which the encoder is late. What a decoder adds to that, each knows for itself. */
const encoderDelay = 576

/** Frames as the encoder made them, behind a frame that says what they hold: `samples` of sound. */
export function withInfo(frames: Uint8Array, samples: number): Uint8Array {
  const bytes = new Uint8Array(bytesPerFrame + frames.length)
  const view = new DataView(bytes.buffer)
  const padding = (frames.length / bytesPerFrame) * samplesPerFrame - encoderDelay - samples
  bytes.set(frames, bytesPerFrame)
  bytes.set(frames.subarray(0, 4))
  writeText(bytes, infoAt, 'Info')
  // Two fields follow: frames and bytes.
  view.setUint32(infoAt + 4, 3)
  view.setUint32(infoAt + 8, frames.length / bytesPerFrame)
  view.setUint32(infoAt + 12, bytes.length)
  writeText(bytes, lameAt, 'LAME3.100')
  view.setUint32(lameAt + 20, (encoderDelay << 12) | padding)
  view.setUint32(lameAt + 28, bytes.length)
  view.setUint16(lameAt + 32, checksum(frames))
  view.setUint16(lameAt + 34, checksum(bytes.subarray(0, lameAt + 34)))
  return bytes
}

/** How long a file of ours plays, in seconds; null where it is no such file, is cut off or was changed. */
export function secondsOf(file: Uint8Array): number | null {
  const bytes = file.subarray(lengthOfTag(file))
  if (bytes.length < bytesPerFrame || readText(bytes, infoAt, 4) !== 'Info') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(infoAt + 12) !== bytes.length) return null
  if (view.getUint16(lameAt + 32) !== checksum(bytes.subarray(bytesPerFrame))) return null
  if (view.getUint16(lameAt + 34) !== checksum(bytes.subarray(0, lameAt + 34))) return null
  const padding = view.getUint32(lameAt + 20) & 0xfff
  return (view.getUint32(infoAt + 8) * samplesPerFrame - encoderDelay - padding) / sampleRate
}

/** Bytes of the ID3 tag that a file begins with; its size is written seven bits to the byte. */
function lengthOfTag(bytes: Uint8Array): number {
  if (bytes.length < 10 || readText(bytes, 0, 3) !== 'ID3') return 0
  return 10 + bytes.subarray(6, 10).reduce((size, byte) => size * 128 + byte, 0)
}

/** CRC-16 with the polynomial 0x8005, lowest bit first, as the layout asks for. */
function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!, 0)
}

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xa001 : sum >>> 1
  return sum
})

function writeText(bytes: Uint8Array, at: number, text: string): void {
  bytes.set(new TextEncoder().encode(text), at)
}

function readText(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
