import { startMood } from '../../core/caller/mood.ts'
import { settingOf } from '../../core/call/call-state.ts'
import { anywhere } from '../../core/call/caller-turn.ts'
import { fillIn } from '../../core/call/variant.ts'
import { hearAlone } from '../trainee/phone/hear-alone.ts'
import type { Settings } from '../trainee/settings.ts'
import type { LoadScenario } from './use-scenario.ts'

/** Plays something that a caller would say, at these settings, outside any call. Nothing is heard where nothing can be. */
export async function trySound(id: string, load: LoadScenario, settings: Settings): Promise<void> {
  const [{ soundPhone }, scenario] = await Promise.all([import('../trainee/phone/sound-phone.ts'), load(id)])
  const phone = soundPhone()
  if (!phone) return
  const setting = settingOf(fillIn(scenario, 0), 0, null)
  const parts = [anywhere(setting, 'silence')]
  hearAlone(phone, settings, { call: setting.call, parts, mood: startMood(setting.nature) }, () => phone.close())
}
