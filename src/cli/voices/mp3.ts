import { MPEGDecoder } from 'mpg123-decoder'
import { createMp3Encoder } from 'wasm-media-encoders'
import { sampleRate } from '../../voice/speech.ts'
import { withInfo } from './mp3-info.ts'

/** Kilobits a second: nothing of what a telephone lets through is lost by it, and a second takes three kilobytes. */
const bitrate = 24

/** Makes MP3 files and reads them. */
export interface Mp3 {
  /** A file of samples at `sampleRate`, one channel, that decodes to exactly as many, beginning at the first. */
  readonly encode: (samples: Float32Array) => Uint8Array
  /** The samples of a file. Throws an Error where it is not one of ours or not whole. */
  readonly decode: (bytes: Uint8Array) => Promise<Float32Array>
}

/** Gets the encoder and the decoder ready; both are kept for all files. */
export async function openMp3(): Promise<Mp3> {
  const encoder = await createMp3Encoder()
  const decoder = new MPEGDecoder()
  await decoder.ready
  return {
    encode: (samples) => {
      encoder.configure({ sampleRate, channels: 1, bitrate })
      // What it returns is its own memory, and overwritten by its next call.
      const begun = Uint8Array.from(encoder.encode([samples]))
      const ended = Uint8Array.from(encoder.finalize())
      return withInfo(Buffer.concat([begun, ended]), samples.length)
    },
    decode: async (bytes) => {
      const { channelData, errors, sampleRate: found } = decoder.decode(bytes)
      await decoder.reset()
      if (errors.length > 0 || found !== sampleRate || !channelData[0]) throw new Error('The sound cannot be decoded.')
      return channelData[0]
    },
  }
}
