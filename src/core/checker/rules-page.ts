import { craftLessons, type Lesson } from '../scenario/check-craft.ts'
import { severityOf } from '../scenario/diagnostic.ts'
import { allRules } from './rules/all-rules.ts'

/** What trains badly, for whoever writes calls, in Markdown: made from the rules themselves. */
export function rulesPage(): string {
  return [intro, ...[...allRules, ...craftLessons].map(tell)].join('\n')
}

const intro = `# What trains badly

Made by \`npm run generate\` from the rules of the checker; changes here are overwritten. [README.md](README.md) teaches the
format.

A call can run and still train the wrong thing. The checker looks through the calls that can happen and says where; below is what it
looks for, why that trains badly, and how to mend it. None of it stops a call from being played. A *warning* is worth a mend; a
*hint* is a matter of taste. "No call was found" instead of "no call can" is a hint, too: there was more than could be looked at,
and nothing is proved.
`

function tell({ code, title, why, mend }: Lesson): string {
  return `## \`${code}\`\n\n**${title}** (${severityOf(code)})\n\n${why}\n\n*To mend it:* ${mend}\n`
}
