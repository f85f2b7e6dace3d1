import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type House, house } from '../walls/house.mjs'
import { parsed } from '../walls/sourceFile.mjs'
import { idsOfTitle, titles } from '../walls/titles.mjs'
import { printTrace, renderTrace, traced, traceFaults } from '../walls/trace.mjs'
import { root } from '../walls/workspace.mjs'

describe('the trace of the house', () => {
  const now = house()
  const page = renderTrace(now)

  test('docs/trace.md is what the house says now', () => {
    const path = join(root, 'docs', 'trace.md')
    const committed = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
    expect(committed === page, 'out of date: run node packages/architecture/scripts/trace.mjs').toBe(true)
  })

  test('every clause that is a rule is held by a value and proved by a test, and every id exists', () => {
    expect(traceFaults(now)).toEqual([])
  })

  test('every id that a value cites has its row and is printed with that value', () => {
    expect(now.citers.length).toBeGreaterThan(200)
    const printed = new Map(traced(now).map(({ id }) => [id, printTrace(now, id)]))
    for (const { name, ids } of now.citers) {
      for (const id of ids) {
        expect(page, id).toContain(`\n| ${id} | `)
        expect(printed.get(id), `${id}: ${name}`).toContain(`\n  ${name}`)
      }
    }
  })

  test('one row for each id, and few lines beside', () => {
    expect(page.split('\n').length).toBeLessThan(250)
    expect(now.told.filter(({ id }) => id.startsWith('C')).map(({ id }) => id)).toEqual(
      Array.from({ length: 53 }, (_, i) => `C${i + 1}`),
    )
  })
})

describe('a trace', () => {
  const tests = titles([
    parsed('packages/access/test/alert.test.ts', "test('C43, L5 · day 13 is silent', f)\ntest(`C44 · a day`, f)"),
    parsed('packages/architecture/test/trace.test.ts', `test('C45 · planted', f)`),
  ])
  const clause = (id: string, held: string) => ({ id, title: `Title of ${id}`, held, quote: '“Quote”' })
  const citer = (name: string, id: string) =>
    ({ kind: 'provision', name, ids: [id], says: 'It says.', of: ['RequestAccess'], path: 'packages/a.ts:1' }) as const
  const planted: House = {
    told: [clause('C43', 'rule'), clause('C2', 'rule'), clause('C3', 'statement')],
    citers: [citer('alertsAreRaised', 'C43'), citer('aNewOne', 'E99')],
    tests,
  }

  test.each([
    ['C43 · day 13', ['C43']],
    ['C26/C27, L5 and A3b · longest wins', ['C26', 'C27', 'L5', 'A3b']],
    ['the case of C43 · day 13', []],
    ['C43: day 13', []],
  ])('reads the ids of the title %s', (title, ids) => expect(idsOfTitle(title)).toEqual(ids))

  test('leaves out the titles that these tests plant', () => {
    expect(tests.flatMap(({ ids }) => ids)).toEqual(['C43', 'L5', 'C44'])
  })

  test('tells of ids that nobody listed before', () => {
    expect(traced(planted).map(({ id }) => id)).toEqual(['C2', 'C3', 'C43', 'C44', 'L5', 'E99'])
    expect(renderTrace(planted)).toContain('| C43 | Title of C43 | rule | 1 provision | access |')
    expect(renderTrace(planted)).toContain('| E99 |  |  | 1 provision |  |')
  })

  test('prints the quote, the values and the tests of one id, and null for one that is none', () => {
    expect(printTrace(planted, 'C43')).toBe(
      [
        'C43 · Title of C43 (rule)',
        '  “Quote”',
        '',
        'Provisions',
        '  alertsAreRaised  packages/a.ts:1  (RequestAccess)',
        '    It says.',
        '',
        'Tests',
        '  C43, L5 · day 13 is silent  packages/access/test/alert.test.ts',
        '',
      ].join('\n'),
    )
    expect(printTrace(planted, 'C99')).toBeNull()
  })

  test('sees a rule without a value, one without a test, and an id that does not exist', () => {
    expect(traceFaults(planted)).toEqual([
      'C2 is a rule, but no value cites it',
      "C2 is a rule, but no test is titled 'C2 · …'",
      'C44 is no clause and no setting: C44 · a day',
    ])
  })
})
