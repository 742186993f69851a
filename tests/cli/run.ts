import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'

/** Runs a command as the terminal would, and catches what it prints. */
export async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed.out += String(text))))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((printed.err += String(text))))
  try {
    return { code: await main(args), ...printed }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
