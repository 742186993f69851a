import { check } from './check.ts'
import { UsageError } from './files.ts'
import { replay } from './replay.ts'
import { lines } from './voices/lines.ts'
import { voices } from './voices/voices.ts'

const usage = `usage: npm run --silent scenario -- check PATH… [--json]
       npm run --silent scenario -- replay FILE --log LOG.json
       npm run --silent scenario -- lines FILE [--json]
       npm run --silent scenario -- voices [PATH…]`

/**
 * One command of the terminal.
 * @returns the exit code: 0 clean or warnings, 1 errors, 2 bad usage or an unreadable file
 */
export async function main([command, ...args]: readonly string[]): Promise<number> {
  try {
    if (command === 'check') return check(args)
    if (command === 'replay') return replay(args)
    if (command === 'lines') return lines(args)
    if (command === 'voices') return await voices(args)
    throw new UsageError(usage)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}
