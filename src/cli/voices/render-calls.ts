import type { Line } from '../../voice/lines.ts'
import type { CallLines } from './call-lines.ts'
import { renderCall } from './render-call.ts'
import type { Rendered, Renderer } from './renderer.ts'
import { type CallRendering, tellRendering } from './tell-renderings.ts'

/** Where progress is told: a terminal, or what keeps its output. */
export type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>

/**
 * Renders calls, one after the other, and tells how far it is: a line for each call, and on a terminal one that counts.
 * @param place what is done with each sound
 */
export async function renderCalls(
  calls: readonly CallLines[],
  renderer: Renderer,
  output: Output,
  place?: (line: Line, sound: Rendered) => void,
): Promise<{ readonly renderings: readonly CallRendering[]; readonly problems: readonly string[] }> {
  const renderings: CallRendering[] = []
  const problems: string[] = []
  for (const call of calls) {
    const tell = (done: number, of: number) => showProgress(output, `voices: ${call.file}, ${done} of ${of}`)
    const one = await renderCall(call, renderer, { place, tell })
    showProgress(output, '')
    output.write(`voices: ${tellRendering({ ...one.rendering, file: call.file })}\n`)
    renderings.push({ ...one.rendering, file: call.file })
    problems.push(...one.problems.map((problem) => `${call.file}: ${problem}`))
  }
  return { renderings, problems }
}

/** What is wrong, a line for each; of more than twenty no more than that there are more. */
export function tellProblems(problems: readonly string[]): string {
  const more = problems.length - 20
  return [...problems.slice(0, 20), ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n')
}

function showProgress(output: Output, text: string): void {
  if (output.isTTY) output.write(`\r\u001B[K${text.slice(0, output.columns - 1)}`)
}
