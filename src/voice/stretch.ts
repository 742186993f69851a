/** Samples of a window, 32 ms, and from one to the next in the result. */
const frame = 512
const hop = frame / 2
/** How far from its place a window may be taken, 10 ms on each side: a whole period of the lowest voice. */
const reach = 160
/** The search looks at every fourth sample first, then at those around the best. */
const coarse = 4

const window = Float32Array.from({ length: frame }, (_, index) => Math.sin((Math.PI * (index + 0.5)) / frame) ** 2)

/** The same sound `tempo` times as fast, at its own pitch: windows of it are laid over each other where they fit best (WSOLA). */
export function stretch(samples: Float32Array, tempo: number): Float32Array {
  if (tempo === 1) return samples
  const length = Math.round(samples.length / tempo)
  const margin = frame + reach
  const padded = new Float32Array(samples.length + 2 * margin + frame)
  padded.set(samples, margin)
  const search = openSearch(padded)
  const result = new Float32Array(length + 2 * frame)
  // The first window starts half before the sound, so that its second half is the sound's own beginning.
  let place = margin - hop
  for (let start = 0; start < length + hop; start += hop) {
    for (let index = 0; index < frame; index++) result[start + index]! += window[index]! * padded[place + index]!
    const wanted = margin - hop + Math.round(Math.min(samples.length, (start + hop) * tempo))
    place = search(place + hop, wanted)
  }
  return result.subarray(hop, hop + length)
}

/** Finds where near a wanted place the sound is most like what would have come next. */
function openSearch(samples: Float32Array): (next: number, wanted: number) => number {
  const thin = thinOut(samples)
  return (next, wanted) => {
    const rough = mostAlike(thin, Math.round(next / coarse), Math.round(wanted / coarse), reach / coarse, hop / coarse)
    const fine = mostAlike(samples, next, rough * coarse, coarse, hop)
    return fine
  }
}

/** Every fourth sample, each the mean of its four. */
function thinOut(samples: Float32Array): Float32Array {
  const thin = new Float32Array(Math.floor(samples.length / coarse))
  for (let index = 0; index < thin.length; index++) {
    const at = coarse * index
    thin[index] = (samples[at]! + samples[at + 1]! + samples[at + 2]! + samples[at + 3]!) / coarse
  }
  return thin
}

/** Where within reach of the wanted place `length` samples correlate best with those at `model`; of equals, the nearest. */
function mostAlike(samples: Float32Array, model: number, wanted: number, within: number, length: number): number {
  const first = Math.max(0, wanted - within)
  const last = Math.min(samples.length - length, wanted + within)
  let best = Math.min(last, Math.max(first, wanted))
  let bestLikeness = likeness(samples, model, best, length) + 1e-9
  for (let place = first; place <= last; place++) {
    const found = likeness(samples, model, place, length)
    if (found > bestLikeness) [best, bestLikeness] = [place, found]
  }
  return best
}

/** Correlation of two stretches, by the second's own strength. */
function likeness(samples: Float32Array, model: number, place: number, length: number): number {
  let product = 0
  let power = 1e-9
  for (let index = 0; index < length; index++) {
    const sample = samples[place + index]!
    product += samples[model + index]! * sample
    power += sample * sample
  }
  return product / Math.sqrt(power)
}
