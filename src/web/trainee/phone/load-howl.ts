import { Howl } from 'howler'

/** A sound that howler has decoded, and what frees it. */
export interface LoadedHowl {
  readonly howl: Howl
  readonly free: () => void
}

/**
 * Gives a WAV file to howler, by an address that holds the file itself: Chromium keeps what was fetched from a blob's address, whatever is revoked, and that
 * came to seven megabytes a call. Fails where the browser cannot decode it.
 */
export function loadHowl(wav: string, loop = false): Promise<LoadedHowl> {
  return new Promise((resolve, reject) => {
    const howl = new Howl({
      src: wav,
      loop,
      onload: () => resolve({ howl, free }),
      onloaderror: (_, why) => {
        free()
        reject(new Error(`The sound could not be decoded (${String(why)}).`))
      },
    })
    const free = () => void howl.unload()
  })
}
