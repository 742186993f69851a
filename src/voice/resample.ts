/** Zero crossings of the kernel on each side: enough that what is folded back stays some 60 dB down. */
const reach = 12
/** Kernel values kept between two zero crossings; between those it is drawn straight. */
const fineness = 64

/** How far up the new half of the sample rate the filter begins to close: it needs the rest to be shut. */
const edge = 0.92

const kernel = makeKernel()

/**
 * The same sound `ratio` times as fast and as high, as a tape would play it; nothing is folded back from above half the sample
 * rate.
 */
export function resample(samples: Float32Array, ratio: number): Float32Array {
  if (ratio === 1) return samples
  const result = new Float32Array(Math.round(samples.length / ratio))
  const cutoff = ratio > 1 ? edge / ratio : 1
  for (let index = 0; index < result.length; index++) result[index] = cutoff * valueAt(samples, index * ratio, cutoff)
  return result
}

/** What the sound is between two samples, with all above the cutoff (a part of half the sample rate) left out. */
function valueAt(samples: Float32Array, at: number, cutoff: number): number {
  const width = reach / cutoff
  const first = Math.max(0, Math.ceil(at - width))
  const last = Math.min(samples.length - 1, Math.floor(at + width))
  const step = cutoff * fineness
  let sum = 0
  for (let index = first; index <= last; index++) {
    const place = Math.abs(at - index) * step
    const below = place | 0
    const value = kernel[below]!
    sum += samples[index]! * (value + (place - below) * (kernel[below + 1]! - value))
  }
  return sum
}

/** One side of a sine cardinal under a Blackman window; two zeros at the end, so that no place lies beyond it. */
function makeKernel(): Float32Array {
  return Float32Array.from({ length: reach * fineness + 2 }, (_, index) => {
    const at = index / fineness
    if (at >= reach) return 0
    const angle = (Math.PI * at) / reach
    const window = 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle)
    return at === 0 ? 1 : (window * Math.sin(Math.PI * at)) / (Math.PI * at)
  })
}
