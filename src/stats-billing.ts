import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { companyFormat, scenarioFormat } from '/work/main/src/core/scenario/format.ts'
import { resolveCompany, resolveScenario } from '/work/main/src/core/scenario/resolve-scenario.ts'
import { debrief } from '/work/main/src/core/debrief/debrief.ts'
import { advance, beginCourse, contextOf, logOf, phaseOf } from '/work/main/src/core/call/course.ts'
import { viewOf } from '/work/main/src/core/call/call-view.ts'
import { turnTimes } from '/work/main/src/core/call/turn-times.ts'
import { stepAt, finalTicket } from '/work/main/src/core/scenario/scenario.ts'
const dir = '/work/main/scenarios/northline/'
const company = resolveCompany('northline', z.parse(companyFormat, parse(readFileSync(dir + 'company.yaml', 'utf8'))))
const raw: any = z.parse(scenarioFormat, parse(readFileSync(dir + 'billing-cant-fix-wifi.yaml', 'utf8')))
const s = resolveScenario(raw, [raw], { id: 'billing-cant-fix-wifi', company })
const words = (raw.variants as any).first
const fill = (t: string) => t.replaceAll(/\{([^{}]+)\}/g, (w, k) => words[k] ?? w)
// best replies by place (start of words)
const best: Record<string, string[]> = {
  hello: ['Fifty'], router: ['Half', "I'm sorry"], 'so-can-you': ["So it's been dead", 'So the internet'], 'who-are-you': ['Just proof', "You've been asked"],
  'no-match': ['That one', "That isn't"], allowed: ['Not on', 'Nearly'], 'what-changed': ['A different'], 'press-it': ['Your service', "I can't", 'Three of us'],
  'then-who': ['Moves', 'Can I put'], 'again-then': ['Not this'], tomorrow: ['You\'re right', 'No. You'], theo: ['It is, and verified'], 'the-bill': ['Not a'], 'thats-it': ["That's it: live"],
  'looked-up': ["There's one", "It's Moves, because"], 'who-now': ["It's Moves", 'One question'], 'back-again': ['I got', 'Because I guessed'], supervisor: ['You can'], freddie: ["You're fine", 'Boxes'], 'my-fault': ["It isn't", 'A line'],
}
const call = s.calls[0]!
const places: [string, any][] = [...Object.entries(call.steps), ...Object.values(call.detours).flatMap((d: any) => Object.entries(d.steps))]
const polite = (t: string) => (t.match(/\b(thank|thanks|sorry|please|apologi[sz]e|appreciate|afraid|certainly|lovely|could you|would you|may i|can i|if you could|so much|of course|understand|no problem)\b/gi) ?? []).length
let longestBest = 0, politeBest = 0, n = 0
for (const [name, step] of places) {
  for (const v of Object.keys(raw.variants)) {
    const w = (raw.variants as any)[v]
    const L = step.replies.map((r: any) => r.say.replaceAll(/\{([^{}]+)\}/g, (x: string, k: string) => w[k] ?? x).length)
    const m = L.reduce((a: number, b: number) => a + b) / L.length
    const off = L.map((l: number) => l / m)
    const bad = off.some((o: number) => o < 0.8 || o > 1.2)
    if (v === 'first') {
      const main = best[name]![0]!
      const b = step.replies.findIndex((r: any) => r.say.startsWith(main))
      const runner = Math.max(...L.filter((_: number, i: number) => i !== b))
      const isLongest = L[b] > 1.1 * runner
      const P = step.replies.map((r: any) => polite(r.say))
      const isPolite = P[b] > 0 && P[b] === Math.max(...P)
      n++; longestBest += +isLongest; politeBest += +isPolite
      console.log(name.padEnd(13), L.join(' '), '|', off.map((o: number) => o.toFixed(2)).join(' '), bad ? 'BAD' : '', '| best', b, isLongest ? 'LONGEST' : '', L[b] === Math.max(...L) ? '(longest)' : '', 'polite', P.join(' '), isPolite ? 'POLITEST' : '')
    } else if (bad) console.log('   ', v, name, off.map((o: number) => o.toFixed(2)).join(' '))
  }
}
console.log('best longest by >10%', longestBest, 'politest', politeBest, 'of', n)
let seedR = 1
const rnd = () => { seedR = (Math.imul(seedR, 1664525) + 1013904223) >>> 0; return seedR / 2 ** 32 }
function play(seed: number, choose: (open: any[], place: string, state: any) => any, notes: boolean | number) {
  let c = beginCourse(s, seed), t = 1000
  const go = (m: any) => { const x = advance(c, m, t += 3000); if (!x) return false; c = x; return true }
  go({ type: 'answered' })
  for (let i = 0; i < 300; i++) {
    const ph = phaseOf(c)
    if (ph === 'wrap-up') break
    const st = contextOf(c).state
    if (st.speaking) { t += turnTimes(st.turn).end; go({ type: 'said' }); continue }
    const open = viewOf(c).replies.filter((r: any) => r.locked === null)
    if (open.length < 3) few[st.place] = (few[st.place] ?? 0) + 1
    const r = choose(open, st.place, st)
    if (r === 'wait') go({ type: 'waited' }); else go({ type: 'replied', reply: r.id })
  }
  if (notes) {
    const { state, index } = contextOf(c)
    for (const [f, fact] of Object.entries<any>(c.settings[index]!.call.facts)) {
      const want = finalTicket(fact)
      if (want !== undefined && f in state.facts && rnd() < +notes) go({ type: 'noted', field: f, text: fact.becomes && state.facts[f] !== 'corrected' ? fact.ticket : want })
    }
  }
  go({ type: 'filed' })
  const e = contextOf(c).state; if (e.ending === 'caller-hung-up') { const k = `${e.place} ${e.mood.patience === 0 ? 'P0' : 'F8'}`; why[k] = (why[k] ?? 0) + 1 }
  return debrief(logOf(c), s) as any
}
let why: Record<string, number> = {}
const few: Record<string, number> = {}
function many(name: string, choose: any, notes: boolean | number) {
  why = {}; const N = 600, sc: number[] = [], ends: Record<string, number> = {}
  let pass = 0
  for (let i = 0; i < N; i++) { seedR = 7919 * (i + 1); const d = play(i + 1, choose, notes); sc.push(d.scores.overall); ends[d.ending.name] = (ends[d.ending.name] ?? 0) + 1; pass += +(d.verdict === 'pass') }
  sc.sort((a, b) => a - b)
  console.log(name.padEnd(32), 'mean', (sc.reduce((a, b) => a + b) / N).toFixed(1), 'median', sc[N >> 1]!.toFixed(1), 'p90', sc[Math.floor(N * 0.9)]!.toFixed(1), 'pass', pass, JSON.stringify(ends), name.startsWith('good') ? JSON.stringify(why) : '')
}
const max = (f: (r: any) => number) => (o: any[]) => o.reduce((a, b) => (f(b) > f(a) ? b : a))
const isBest = (p: string) => (r: any) => best[p]!.some((b) => r.say.startsWith(b))
for (const notes of [0, 1]) {
  console.log('--- notes', notes)
  many('random', (o: any[]) => o[Math.floor(rnd() * o.length)], notes)
  many('longest', max((r) => r.say.length), notes)
  many('shortest', max((r) => -r.say.length), notes)
  many('first shown', (o: any[]) => o[0], notes)
  many('politest', max((r) => polite(r.say) + r.say.length / 1000), notes)
}
for (const p of [0.5, 0.7, 0.85, 1]) for (const notes of [0.8, 0.97])
  many(`good ${p} notes ${notes}`, (o: any[], place: string, st: any) => {
    if (place === 'router' && st.mood.venting > 0 && rnd() < p * 0.7) return 'wait'
    const g = o.filter(isBest(place)), b = o.filter((r) => !isBest(place)(r))
    const from = (rnd() < p && g.length) || !b.length ? g : b
    const order = best[place]!
    return from === g ? g.toSorted((x: any, y: any) => order.findIndex((w) => x.say.startsWith(w)) - order.findIndex((w) => y.say.startsWith(w)))[rnd() < 0.75 ? 0 : g.length - 1] : from[Math.floor(rnd() * from.length)]
  }, notes)
console.log('fewer than three open at', few)
