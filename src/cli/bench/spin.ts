import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Figures, middle } from './measure.ts'

const run = promisify(execFile)

/** Whether `spin` and `gcc` can be started. */
export async function findSpin(): Promise<boolean> {
  try {
    await run('spin', ['-V'])
    await run('gcc', ['--version'])
    return true
  } catch {
    return false
  }
}

/** What SPIN finds in the model that lies in a folder: making its checker apart from running it, once only where that is slow. */
export async function searchSpin(folder: string, states: number, runs: number, slow: number): Promise<Figures> {
  const generate = await clocked(folder, 'spin -a call.pml')
  const compile = await clocked(folder, `gcc -O2 -w -DSAFETY -DNOREDUCE -DNOFAIR -DVECTORSZ=64 -o pan pan.c`)
  // A hash table of the size that fits, which only somebody who knows the answer can choose.
  const slots = Math.max(16, Math.ceil(Math.log2(states)))
  const all: { wall: number; cpu: number; text: string }[] = []
  while (all.length < runs && (all[0]?.wall ?? 0) < slow) all.push(await clocked(folder, `./pan -n -m100000 -w${slots}`))
  const found = Number(/(\d+) states, stored/.exec(all[0]!.text)?.[1] ?? Number.NaN)
  const memory = Number(/([\d.]+)\s+total actual memory usage/.exec(all[0]!.text)?.[1] ?? Number.NaN)
  const [wall, cpu] = [middle(all.map((one) => one.wall)), middle(all.map((one) => one.cpu))]
  const tries = { runs: all.length, memory, wall, cpu }
  return { states: found, ...tries, prepareWall: generate.wall + compile.wall, prepareCpu: generate.cpu + compile.cpu }
}

/** Runs a command line: its output, and milliseconds by the wall's clock and of the processors. */
async function clocked(folder: string, command: string): Promise<{ wall: number; cpu: number; text: string }> {
  const start = performance.now()
  const { stdout } = await run('sh', ['-c', `${command} && times`], { cwd: folder, maxBuffer: 1 << 26 })
  const wall = performance.now() - start
  // The shell's last line: minutes and seconds of its children, in their own code and in the system's.
  const [user, system] = stdout.trim().split('\n').at(-1)!.split(' ').map(seconds)
  return { wall, cpu: ((user ?? 0) + (system ?? 0)) * 1000, text: stdout }
}

function seconds(text: string): number {
  const [, minutes = '0', rest = '0'] = /(\d+)m([\d.]+)s/.exec(text) ?? []
  return 60 * Number(minutes) + Number(rest)
}
