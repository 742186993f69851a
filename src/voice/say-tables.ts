/** Letters by name, in a spelling that the engine reads as such. */
export const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'ay bee see dee ee eff gee aitch eye jay kay ell em en oh pee queue are ess tee you vee double-you ex why zed'
    .split(' ')
    .map((name, index) => [String.fromCodePoint(97 + index), name.replace('-', ' ')]),
)

/** Words, in small letters, that the engine reads as something else, or not at all. */
export const respelt: Readonly<Record<string, string>> = readTable(`
  mr mister, mrs misses, ms miz, dr doctor, st saint, vs versus, etc et cetera, e.g for example, i.e that is,
  a.m ay em, p.m pee em, hm hum, hmm hum, hmmm hum, mm um, mmm um, sh shush, shh shush, ssh shush, psst pist,
  tsk tut, pff puff, pfft puff, brr burr, grr gur, ok okay, hiya hi ya,
  ove oo vuh, quaye kway, pocock poe cock, pococks poe cocks, bostock boss tock, alun allan, ines ee nez,
  id eye dee, isp eye ess pee, asap ay sap, & and, + plus, = equals, % per cent, @ at, # number, £ pounds
`)

/** Written in capitals these are spelt out, as is whatever has no vowel; any other word in capitals is only emphasised. */
export const spelt: ReadonlySet<string> = new Set('uk usa eu gp faq url usb atm hq ai iou ibs diy hr vip rsvp'.split(' '))

/** One, several, and the hundredth part. */
export const currencies: Readonly<Record<string, readonly [one: string, many: string, part: string]>> = {
  '£': ['pound', 'pounds', 'pence'],
  $: ['dollar', 'dollars', 'cents'],
  '€': ['euro', 'euros', 'cents'],
}

/** What may stand right behind a number. */
export const units: Readonly<Record<string, string>> = readTable(`
  am ay em, pm pee em, p pence, % per cent, k thousand, m million, bn billion, km kilometres, kg kilos,
  cm centimetres, mm millimetres, g grams, ml millilitres,
  mb megabytes, gb gigabytes, mbps megabits a second, min minutes, mins minutes, hrs hours, °c degrees, ° degrees
`)

/** "word how it is said, word how it is said". */
function readTable(text: string): Record<string, string> {
  const entries = text.split(',').map((entry) => /^\s*(\S+) (.*?)\s*$/.exec(entry)!)
  return Object.fromEntries(entries.map(([, word, spoken]) => [word, spoken]))
}
