import type { Settings } from '../trainee/settings.ts'
import { captionKinds, defaultSettings, rates, timings } from '../trainee/settings.ts'

/** Known to the script in index.html too, which sets the theme before anything is painted. */
const place = 'please-hold:settings'

/** The settings as they were kept; whatever cannot be read of them is as usual. */
export function loadSettings(): Settings {
  try {
    return readSettings(JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return defaultSettings
  }
}

/** Keeps the settings. Where the browser refuses they hold until the page is closed. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(place, JSON.stringify(settings))
  } catch {
    // Refused or full: the attempts' own store says so, once.
  }
}

/** Settings as they were stored, here or in a file; whatever cannot be read of them is as usual. */
export function readSettings(stored: unknown): Settings {
  const kept: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const usual = defaultSettings
  return {
    timing: oneOf(timings, kept.timing, usual.timing),
    rate: oneOf(rates, kept.rate, usual.rate),
    voice: loudness(kept.voice, usual.voice),
    line: loudness(kept.line, usual.line),
    clear: yesOrNo(kept.clear, usual.clear),
    spokenBy: oneOf(['ours', 'system'], kept.spokenBy, usual.spokenBy),
    captions: oneOf(captionKinds, kept.captions, usual.captions),
    microphone: yesOrNo(kept.microphone, usual.microphone),
    coach: yesOrNo(kept.coach, usual.coach),
    keys: yesOrNo(kept.keys, usual.keys),
    theme: oneOf(['system', 'day', 'night'], kept.theme, usual.theme),
  }
}

function oneOf<T>(known: readonly T[], value: unknown, usual: T): T {
  return known.find((one) => one === value) ?? usual
}

function loudness(value: unknown, usual: number): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : usual
}

function yesOrNo(value: unknown, usual: boolean): boolean {
  return typeof value === 'boolean' ? value : usual
}
