import type { SpokenTurn, Trouble } from './phone.ts'
import type { Playing } from './play-turn.ts'
import { textPhone } from './text-phone.ts'

/** How long a voice may take, × the time of the words at the pace of speech, and beyond that in milliseconds: some never say that they have ended. */
const longestTurn = 2
const longestDelay = 5000

/**
 * Lets the system's own voice say a turn, for those who have asked for it. It tells nobody how far it has come, so the words go by at the pace of speech
 * and wait for it at the end, and no reply counts as an interruption. Voices on this machine go before those that send the text away.
 */
export function playBySystem(
  turn: SpokenTurn,
  { volume, rate, tell }: { readonly volume: number; readonly rate: number; readonly tell: (trouble: Trouble | null) => void },
): Playing {
  const written = textPhone()
  const begun = performance.now()
  const from = turn.spokenFor()
  const last = (turn.wordTimes.at(-1) ?? 0) - 1
  const spoken = turn.parts.filter(({ by }) => by !== 'line').map(({ text }) => text)
  const utterance = new SpeechSynthesisUtterance(spoken.join(' '))
  utterance.lang = 'en'
  utterance.voice = systemVoice()
  utterance.rate = rate
  utterance.volume = volume
  let isOver = false
  // Our own stop ends it, too, and in some browsers as if all of it had been said.
  const endOnce = (end: () => void) => {
    if (isOver) return
    isOver = true
    clearTimeout(limit)
    end()
  }
  const fail = () => {
    turn.lead(null)
    tell('no voice')
  }
  const limit = setTimeout(() => endOnce(fail), longestDelay + (longestTurn * last) / rate)
  utterance.addEventListener('end', () => endOnce(() => turn.over()))
  utterance.addEventListener('error', () => endOnce(fail))
  written.begin(turn)
  turn.lead({ spokenFor: () => Math.min(last, from + (performance.now() - begun) * rate), isSure: false })
  tell(null)
  // It cannot be taken up in the middle: what was begun before a pause is said again.
  speechSynthesis.speak(utterance)
  return {
    wordsHeard: () => written.wordsHeard(),
    level: () => written.level(),
    // It keeps the volume that it began with.
    setVolume() {},
    stop() {
      endOnce(() => turn.lead(null))
      speechSynthesis.cancel()
      written.stop()
    },
  }
}

function systemVoice(): SpeechSynthesisVoice | null {
  const english = speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith('en'))
  return english.find(({ localService }) => localService) ?? english[0] ?? null
}
