import { readFileSync } from 'node:fs'
import { Compiler } from 'inkjs/full'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { paceOf } from './dice.ts'
import { inkStory } from './ink-story.ts'
import type { Figures } from './measure.ts'

/** Random calls of the same scenario as an ink story, its lines shown as they come. */
export function playInk(file: string): Figures {
  const story = new Compiler(inkStory(JSON.parse(readFileSync(file, 'utf8')) as Scenario)).Compile()
  const play = (pick: (bound: number) => number) => {
    story.ResetState()
    let replies = 0
    for (;;) {
      story.ContinueMaximally()
      const open = story.currentChoices.length
      if (open === 0) return replies
      story.ChooseChoiceIndex(pick(open))
      replies++
    }
  }
  return { ...paceOf(play, 10) }
}
