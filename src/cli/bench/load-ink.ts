import { readFileSync } from 'node:fs'
import { Compiler, Story } from 'inkjs/full'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { inkStory } from './ink-story.ts'
import { type Figures, timed } from './measure.ts'

/** From ink's source to the first choices. */
export function loadInkSource(file: string): Figures {
  const source = sourceIn(file)
  const { wall, cpu } = timed(() => firstChoices(new Compiler(source).Compile()))
  return { wall, cpu }
}

/** From the JSON that ink's compiler makes to the first choices. */
export function loadInkJson(file: string): Figures {
  const json = new Compiler(sourceIn(file)).Compile().ToJson()
  if (typeof json !== 'string') throw new Error('ink made no JSON.')
  const { wall, cpu } = timed(() => firstChoices(new Story(json)))
  return { wall, cpu }
}

function sourceIn(file: string): string {
  return inkStory(JSON.parse(readFileSync(file, 'utf8')) as Scenario)
}

function firstChoices(story: Story): number {
  story.ContinueMaximally()
  return story.currentChoices.length
}
