import { describe, expect, test } from 'vitest'
import { limits } from '../../../src/core/scenario/limits.ts'
import { readCompany } from '../../../src/core/scenario/read-company.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { change, found, read, sampleCompany, sampleText } from './sample.ts'

const clean = sampleText('clean')

describe('a clean file', () => {
  test('becomes a scenario, JSON to the bone, with the company in it', () => {
    const { scenario, diagnostics } = read(clean)
    expect(diagnostics).toEqual([])
    expect(scenario).toMatchObject({ id: 'sample', title: 'Lost Parcel', company: { id: 'parcelly', name: 'Parcelly' } })
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario)
    expect(scenario?.calls[0]?.steps['hello']).toMatchObject({
      says: { otherwise: 'Hello. My parcel never came.' },
      brings: ['parcel'],
      goto: 'where',
    })
  })

  test('keeps words as they were written, be they numbers or not', () => {
    const facts = 'ticket: Stayed in all day }'
    const ticket = (written: string) => read(change(facts, `ticket: ${written} }`)).scenario?.calls[0]?.facts['stayed-in']?.ticket
    for (const written of [
      '0123',
      'no',
      'yes',
      '08:30',
      '12',
      '-3',
      '1_000',
      '1e3',
      '~',
      'null',
      'true',
      '12345678901234567890',
    ]) {
      expect(ticket(written)).toBe(written)
    }
    expect(ticket('"4"')).toBe('4')
  })

  test('may use what stands before it', () => {
    const shared = change(
      'says: "So where is it?"',
      'says: *hi',
      change('says: "Hello. My parcel never came."', 'says: &hi "Hello. My parcel never came."'),
    )
    expect(read(shared).scenario?.calls[0]?.steps['where']?.says?.otherwise).toBe('Hello. My parcel never came.')
  })

  test('may hold several calls in a row', () => {
    const { scenario } = read(change('fuond', 'found', change('movd', 'moved', sampleText('second-call'))))
    expect(scenario?.calls.map(({ caller }) => caller.name)).toEqual(['Ann Moor', 'Ann Moor'])
    expect(scenario && 'facts' in scenario).toBe(false)
  })
})

describe('places', () => {
  const broken = change('goto: found', 'goto: fuond')

  test('are counted in lines and columns from 1, to just after the end', () => {
    expect(read(broken).diagnostics[0]).toMatchObject({ line: 56, column: 11, endLine: 56, endColumn: 16 })
  })

  test('are the same with other line ends, and behind a byte order mark', () => {
    const expected = read(broken).diagnostics
    expect(read(broken.replaceAll('\n', '\r\n')).diagnostics).toEqual(expected)
    expect(read(`\uFEFF${broken}`).diagnostics).toEqual(expected)
    expect(read(`# yaml-language-server: x\n${broken}`).diagnostics[0]).toMatchObject({ line: 57, column: 11 })
  })

  test('point into the middle of a text', () => {
    expect(found(change('So where is it?', 'So where is {it}?'))).toEqual(['44:24 undefined-word'])
  })

  test('are where a part was written, not where it is used again', () => {
    const shared = change('mishear: Parcel came broken }', 'mishear: Parcel came broken, becomes: &b { sad: "No." } }')
    expect(
      found(change('ticket: Moved in May }', 'ticket: Moved in May, becomes: *b }', shared)).filter((one) =>
        one.startsWith('17:'),
      ),
    ).toEqual(['17:103 correction-never-made', '17:117 unknown-key'])
  })
})

describe('one mistake', () => {
  test('in the name of a key hides nothing that stands at the key', () => {
    expect(found(change('\nsteps:\n', '\nstepz:\n', change('goto: found', 'goto: fuond')))).toEqual([
      '27:1 unknown-key',
      '56:11 undefined-step',
    ])
  })

  test('in a fact that a line brings does not make it look as if it never came out', () => {
    expect(found(change('brings: stayed-in', 'brings: stayd-in'))).toEqual(['14:15 undefined-fact'])
  })

  test('in a step does not make the step unknown', () => {
    expect(
      found(
        change(
          '  where:\n    says: "So where is it?"\n',
          '  where:\n    says: [1]\n',
          change('    brings: parcel\n', '    brings: parcel\n    goto: where\n'),
        ),
      ),
    ).toEqual(['45:11 wrong-kind'])
  })

  test('in the company is not told for each of its names', () => {
    const { scenario, diagnostics } = readScenario(change('desk: Front Desk', 'desk: Nowhere'), { id: 'sample', company: null })
    expect({ scenario, diagnostics }).toEqual({ scenario: null, diagnostics: [] })
  })
})

describe('limits', () => {
  test('a file of more than four megabytes is refused', () => {
    expect(found(`${clean}# ${'x'.repeat(limits.size)}`)).toEqual(['1:1 too-big'])
  })

  test.each([
    ['facts', 'facts:\n', 64, (index: number) => `  f${index}: { said: "x" }\n`],
    ['endings', 'endings:\n', 64, (index: number) => `  e${index}: { title: x, worth: cause, says: "x" }\n`],
    ['variants', 'caller:\n', 8, (index: number) => `  v${index}: { day: x }\n`],
  ])('more than so many %s are refused', (key, before, most, line) => {
    const lines = Array.from({ length: most + 1 }, (_, index) => line(index)).join('')
    const text = key === 'variants' ? change(before, `variants:\n${lines}caller:\n`) : change(before, before + lines)
    expect(
      read(text)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code, message }) => [code, message]),
    ).toEqual([['too-many', expect.stringContaining(`${most} are the most`)]])
  })

  test('at most two hundred complaints are shown, and then how many more there are', () => {
    const { diagnostics } = read(
      change('brings: stayed-in', `brings: [${Array.from({ length: 1000 }, (_, index) => `f${index}`).join(', ')}, stayed-in]`),
    )
    expect(diagnostics).toHaveLength(201)
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'too-many-problems',
      severity: 'error',
      message: 'and 800 more from here on; put these right first.',
    })
  })
})

test('names that every map has by birth are names of nothing', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
    expect(found(change('goto: found', `goto: ${name}`))).toEqual(['56:11 undefined-step'])
    expect(found(change('asks: moved', `asks: [moved, ${name}]`))).toEqual(['48:23 undefined-fact'])
    expect(found(change('repeats: parcel', `repeats: { parcel: Parcel never came, ${name}: x }`))).toHaveLength(1)
    expect(found(change('says: "So where is it?"', `says: { ${name}: x, otherwise: "So where is it?" }`))).toHaveLength(1)
    expect(found(change('  found:\n', `  ${name}: { title: x }\n  found:\n`))).toEqual(
      expect.arrayContaining([expect.stringContaining('bad-name')]),
    )
    expect(found(change('desk: Front Desk', `desk: ${name}`))).toEqual(['6:7 undefined-department'])
  }
})

test('a company may ask for no proof', () => {
  const text = sampleText('verification-without-company', 'company.yaml')
  expect(readCompany(text, { id: 'x' })).toMatchObject({ company: { id: 'x', articles: {} }, diagnostics: [] })
  expect(sampleCompany?.verification?.of).toEqual(['name', 'postcode', 'code'])
})
