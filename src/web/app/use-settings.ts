import { useEffect, useState } from 'react'
import type { Settings } from '../trainee/settings.ts'
import { keepSettings, loadSettings } from './keep-settings.ts'

/** The trainee's settings and what changes them. They are kept, and the page wears their theme. */
export function useSettings(): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(loadSettings)
  useEffect(() => keepSettings(settings), [settings])
  useEffect(() => {
    // As the script in index.html does before the first paint.
    if (settings.theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = settings.theme
  }, [settings.theme])
  return [settings, setSettings]
}
