import { readFileSync, writeFileSync } from 'node:fs'
import { settingOf } from '../../core/call/call-state.ts'
import { reachMoods } from '../../core/checker/reach.ts'
import type { Script } from '../../core/checker/scenes.ts'
import { scriptOf } from '../../core/checker/script.ts'
import type { Call, Scenario } from '../../core/scenario/scenario.ts'
import type { Act } from '../../core/scenario/vocabulary.ts'
import type { Figures } from './measure.ts'
import { isSameMove } from './search-ours.ts'

/*
 * The generated call as a Promela model. SPIN is given what each act makes of each mood as a finished table, which our own
 * search has to work out first: so a state is two numbers and a move is one look into that table.
 */

/** Marks in the table of moods: that the caller is gone, and that no call comes to it. */
const gone = -1

/** Writes `call.pml` and its table `moods.bin` beside the scenario. */
export function writeSpinModel(file: string): Figures {
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario
  const script = scriptOf(settingOf(scenario, 0, null))
  const call = scenario.calls[0]!
  const given = Object.values(call.steps).flatMap(({ replies }) => replies.map(({ act }) => act))
  const acts = [...new Set<Act | 'reveal'>(['wait', 'reveal', ...given])]
  const table = moodTableOf(script, acts)
  const folder = file.replace(/[^/\\]*$/, '')
  writeFileSync(`${folder}moods.bin`, table.bytes)
  writeFileSync(`${folder}call.pml`, promela(call, acts, table.moods))
  return { moods: table.moods }
}

/** For each act a row of the mood after each mood that a call can come to. */
function moodTableOf(script: Script, acts: readonly (Act | 'reveal')[]): { readonly bytes: Uint8Array; readonly moods: number } {
  const reached = reachMoods(script, { limit: 12_000_000, cuts: false, only: isSameMove })
  const rows = new Map(acts.map((act) => [act, new Map<number, number>()]))
  const { moods } = script
  const note = (act: Act | 'reveal', mood: number) => {
    const next = moods.row(act).after(mood)
    rows.get(act)!.set(mood, moods.isEnded(next) ? gone : next)
    return next
  }
  reached.forEach(({ choices }, mood) => {
    const number = moods.number(mood)
    for (const choice of choices) if (isSameMove(choice)) note('reveal', note(choice.act!, number))
  })
  const count = moods.size
  const table = new Int32Array(acts.length * count).fill(gone)
  for (const [row, act] of acts.entries()) for (const [mood, next] of rows.get(act)!) table[row * count + mood] = next
  return { bytes: new Uint8Array(table.buffer), moods: count }
}

/** Four replies, and silence. */
const choices = [0, 1, 2, 3, 4]

function promela(call: Call, acts: readonly (Act | 'reveal')[], moods: number): string {
  const steps = Object.keys(call.steps)
  const replies = Object.values(call.steps).map((step) => step.replies)
  const row = (numbers: readonly number[]) => `{ ${numbers.join(', ')} }`
  const actRows = replies.map((all) => row(all.map(({ act }) => acts.indexOf(act)))).join(', ')
  const toRows = replies.map((all) => row(all.map(({ goto }) => steps.indexOf(goto)))).join(', ')
  const fires = row(Object.values(call.steps).map((step) => (step.fires ? 1 : 0)))
  const take = 'c_code { now.step = nextStep; now.mood = nextMood; }'
  return `c_decl {
#define MOODS ${moods}
#define ROWS ${acts.length}
static int after[ROWS][MOODS];
static const int actOf[][4] = { ${actRows} };
static const int toOf[][4] = { ${toRows} };
static const int fires[] = ${fires};
static int nextStep, nextMood;
static int isRead;
static void readTable() {
  FILE *file = fopen("moods.bin", "rb");
  if (!file || fread(after, sizeof(int), ROWS * MOODS, file) != ROWS * MOODS) exit(1);
  fclose(file);
  isRead = 1;
}
static int leads(int step, int mood, int choice) {
  if (!isRead) readTable();
  int isSilence = choice == 4;
  nextMood = after[isSilence ? ${acts.indexOf('wait')} : actOf[step][choice]][mood];
  nextStep = isSilence ? step : toOf[step][choice];
  if (nextMood < 0 || nextStep < 0) return 0;
  if (!isSilence && fires[nextStep]) nextMood = after[${acts.indexOf('reveal')}][nextMood];
  return nextMood >= 0;
}
// SPIN takes whatever looks like a call of a function in a condition for a side effect.
${choices.map((choice) => `\\#define LEADS${choice} leads(now.step, now.mood, ${choice})`).join('\n')}
}

byte step;
int mood;

init {
end: do
${choices.map((choice) => `  :: d_step { c_expr { LEADS${choice} }; ${take} }`).join('\n')}
  od
}
`
}
