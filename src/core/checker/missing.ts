import type { Found } from './found.ts'
import type { Impossible } from './impossible.ts'
import type { Script } from './scenes.ts'
import { keys, provableLines } from './found.ts'

/** Something that a call should be able to come to: its key, and why it can't, where that can be told. */
interface Thing {
  readonly key: string
  readonly why: (why: Impossible) => string | null
}

/** What was come upon neither here nor elsewhere, and can't be ruled out: the keys. */
export function missingFrom({ spots }: Found, script: Script, elsewhere: Pick<ReadonlySet<string>, 'has'>, impossible: () => Impossible): string[] {
  const missed = thingsOf(script).filter(({ key }) => !spots.has(key) && !elsewhere.has(key))
  return missed.filter(({ why }) => why(impossible()) === null).map(({ key }) => key)
}

function thingsOf({ setting: { call }, layout }: Script): Thing[] {
  const steps = layout.places.flatMap((place, index): Thing[] => [
    { key: keys.step(place), why: (why) => why.step(place) },
    ...Object.keys(layout.steps[index]!.says ?? {}).map((key): Thing => ({ key: keys.line(place, key), why: (why) => why.line(place, key) })),
    ...layout.steps[index]!.replies.map(({ id }): Thing => ({ key: keys.reply(id), why: (why) => why.reply(id) })),
  ])
  const endings = Object.entries(call.endings).flatMap(([name, { says }]): Thing[] => [
    { key: keys.ending(name), why: (why) => why.ending(name) },
    ...Object.keys(says).map((key): Thing => ({ key: keys.goodbye(name, key), why: (why) => why.goodbye(name, key) })),
  ])
  const detours = layout.detours.map((name): Thing => ({ key: keys.detour(name), why: (why) => why.detour(name) }))
  const facts = layout.facts.map((name): Thing => ({ key: keys.fact(name), why: (why) => why.fact(name) }))
  const story = call.caller.story.map((_, piece): Thing => ({ key: keys.story(piece), why: (why) => why.story(piece) }))
  const always = provableLines.filter((line) => call.caller.always[line] !== undefined && line !== 'interrupted')
  return [...steps, ...endings, ...detours, ...facts, ...story, ...always.map((line): Thing => ({ key: keys.always(line), why: (why) => why.always(line) }))]
}
