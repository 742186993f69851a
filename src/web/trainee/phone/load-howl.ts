import { Howl } from 'howler'

/** A sound that howler has decoded, and what frees it. */
export interface LoadedHowl {
  readonly howl: Howl
  readonly free: () => void
}

/** Gives a WAV file to howler. Fails where the browser cannot decode it. */
export function loadHowl(wav: Uint8Array<ArrayBuffer>, loop = false): Promise<LoadedHowl> {
  const address = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }))
  return new Promise((resolve, reject) => {
    const howl = new Howl({
      src: address,
      // The address of a blob does not end in a name.
      format: 'wav',
      loop,
      onload: () => resolve({ howl, free }),
      onloaderror: (_, why) => {
        free()
        reject(new Error(`The sound could not be decoded (${String(why)}).`))
      },
    })
    // In this order: howler keeps what it has decoded under the address.
    const free = () => {
      howl.unload()
      URL.revokeObjectURL(address)
    }
  })
}
