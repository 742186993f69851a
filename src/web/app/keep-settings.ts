import type { Settings } from '../trainee/settings.ts'
import { defaultSettings, rates, timings } from '../trainee/settings.ts'

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

function readSettings(stored: unknown): Settings {
  const kept: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const { timing, rate, captions, coach, keys, theme } = kept
  return {
    timing: timings.find((known) => known === timing) ?? defaultSettings.timing,
    rate: rates.find((known) => known === rate) ?? defaultSettings.rate,
    captions: captions === 'as spoken' || captions === 'after' ? captions : defaultSettings.captions,
    coach: typeof coach === 'boolean' ? coach : defaultSettings.coach,
    keys: typeof keys === 'boolean' ? keys : defaultSettings.keys,
    theme: theme === 'system' || theme === 'day' || theme === 'night' ? theme : defaultSettings.theme,
  }
}
