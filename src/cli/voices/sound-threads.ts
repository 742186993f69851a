import { Worker } from 'node:worker_threads'
import type { Voice } from '../../voice/voice.ts'

/** Threads that make sounds beside everything else. */
export interface SoundThreads {
  /**
   * The file of a text in a voice. What was asked for last is made first: it is what somebody waits for now. Rejects with what
   * went wrong.
   */
  readonly make: (text: string, voice: Voice) => Promise<Uint8Array>
  /** Stops them all; what is still waiting is rejected. */
  readonly close: () => Promise<void>
}

interface Job {
  readonly text: string
  readonly voice: Voice
  readonly resolve: (file: Uint8Array) => void
  readonly reject: (reason: Error) => void
}

/** At most so many threads, each started when there is work for it. They keep a process alive only while they work. */
export function openSoundThreads(most: number): SoundThreads {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  const next = () => {
    if (waiting.length === 0) return
    const worker = idle.pop() ?? (busy.size < most ? start() : undefined)
    if (!worker) return
    const { text, voice } = waiting.at(-1)!
    busy.set(worker, waiting.pop()!)
    worker.ref()
    worker.postMessage({ text, voice }, [])
  }
  const start = () => {
    const worker = new Worker(new URL('./voice-worker.mjs', import.meta.url))
    worker.on('message', (answer: { readonly bytes: Uint8Array } | { readonly problem: string }) => {
      const job = free(worker)
      worker.unref()
      idle.push(worker)
      if ('problem' in answer) job?.reject(new Error(answer.problem))
      else job?.resolve(answer.bytes)
      next()
    })
    worker.on('error', (error) => lose(worker, error))
    worker.on('exit', () => lose(worker, new Error('the thread that made it has stopped')))
    return worker
  }
  const free = (worker: Worker) => {
    const job = busy.get(worker)
    busy.delete(worker)
    return job
  }
  const lose = (worker: Worker, reason: Error) => {
    free(worker)?.reject(reason)
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    next()
  }
  return {
    make: (text, voice) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, voice, resolve, reject })
        next()
      }),
    close: async () => {
      for (const job of waiting.splice(0)) job.reject(new Error('there is no time left for it'))
      await Promise.all([...busy.keys(), ...idle].map((worker) => worker.terminate()))
    },
  }
}
