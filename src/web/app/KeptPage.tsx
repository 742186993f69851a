import type { Settings } from '../trainee/settings.ts'
import { Kept } from '../trainee/kept/Kept.tsx'
import { KeepVoices } from '../trainee/library/KeepVoices.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { eraseKept } from './kept/erase-kept.ts'
import { saveKept } from './kept/save-kept.ts'
import type { AttemptStore } from './kept/storage.ts'
import { useImport } from './kept/use-import.ts'
import { useKeptNumbers } from './kept/use-kept-numbers.ts'
import { useKeptVoices } from './offline/use-kept-voices.ts'

interface Props {
  readonly store: AttemptStore
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** What is kept in this browser: to be saved, brought in from elsewhere, or erased. */
export function KeptPage({ store, settings, onSettings }: Props) {
  const [numbers, onAsk] = useKeptNumbers(store)
  const bring = useImport(store, settings, onSettings)
  const { voices, ...voiceWays } = useKeptVoices()
  const onSave = async (withRecordings: boolean) => saveKept(store, settings, withRecordings)
  const onErase = async () => {
    const left = await eraseKept()
    if (left) store.erased(left)
    return left && left.length
  }
  const recordings = numbers.recordings ?? 0
  const calls = numbers.finished + numbers.unfinished + numbers.unreadable
  return (
    <>
      <TopBar reading>
        <ButtonLink href="#/" kind="quiet">
          All calls
        </ButtonLink>
      </TopBar>
      <Kept
        here={{ numbers, onAsk }}
        save={{ calls, recordings, onSave }}
        bring={bring}
        erase={{ calls, recordings, onErase, onSave: async () => onSave(recordings > 0) }}
        voices={voices && <KeepVoices voices={voices} {...voiceWays} />}
      />
    </>
  )
}
