import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clausesInOrder, settingsRegister } from '@casetrail/policy'
import { describe, expect, test } from 'vitest'
import { parsed, sourceFiles } from '../walls/sourceFile.mjs'
import { idsOfTitle, placesOfIds, renderTrace, untracedRules } from '../walls/trace.mjs'
import { root } from '../walls/workspace.mjs'

describe('the trace of the house', () => {
  const files = sourceFiles()

  test('docs/trace.md is what the house says now', () => {
    const path = join(root, 'docs', 'trace.md')
    const committed = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
    const now = renderTrace({ clauses: clausesInOrder, settings: settingsRegister, files })
    expect(committed === now, 'out of date: run node packages/architecture/scripts/trace.mjs').toBe(true)
  })

  test('every clause that is a rule is cited in the source and proved by a test', () => {
    expect(untracedRules(clausesInOrder, files)).toEqual([])
  })

  test('there are 53 clauses, each with a quote, and a reason unless it is a rule', () => {
    expect(clausesInOrder.map(({ id }) => id)).toEqual(Array.from({ length: 53 }, (_, i) => `C${i + 1}`))
    for (const clause of clausesInOrder) {
      expect(clause.quote.trim(), clause.id).not.toBe('')
      if (clause.kind !== 'rule') expect(clause.reason.trim(), clause.id).not.toBe('')
    }
  })
})

describe('a trace', () => {
  const clause = (id: string, kind: string) => ({ id, title: 'Title', quote: 'Quote', kind, reason: 'Because.' })
  const files = [
    parsed('packages/access/src/rules/alertsAreRaised.ts', `rule('alertsAreRaised', 'C43', 'Says.', f)`),
    parsed('packages/access/test/alert.test.ts', "test('C43, L5 · day 13 is silent', f)\ntest(`C44 · a day`, f)"),
    parsed('packages/policy/src/clause/clauses.ts', `const a = 'C1'`),
    parsed('packages/policy/src/role/Role.ts', `// C2`),
    parsed('packages/architecture/test/trace.test.ts', `test('C45 · planted', f)`),
  ]

  test.each([
    ['C43 · day 13', ['C43']],
    ['C26/C27, L5 and A3b · longest wins', ['C26', 'C27', 'L5', 'A3b']],
    ['the case of C43 · day 13', []],
    ['C43: day 13', []],
    ['C54 · no such clause', []],
  ])('reads the ids of the title %s', (title, ids) => expect(idsOfTitle(title)).toEqual(ids))

  test('finds ids in sources and in titles, but not where they are defined', () => {
    const places = placesOfIds(files)
    expect([...places.keys()].sort()).toEqual(['C2', 'C43', 'C44', 'L5'])
    expect(places.get('C43')?.sources.map(({ path }) => path)).toEqual(['packages/access/src/rules/alertsAreRaised.ts'])
    expect(places.get('C44')?.tests.map(({ title }) => title)).toEqual(['C44 · a day'])
  })

  test('leads from the clause to the rule and the test', () => {
    const page = renderTrace({ clauses: [clause('C43', 'rule')], settings: [], files })
    expect(page).toContain('- Rules: [access/alertsAreRaised](../packages/access/src/rules/alertsAreRaised.ts)')
    expect(page).toContain(
      '  - C43, L5 · day 13 is silent ([access/alert.test](../packages/access/test/alert.test.ts))',
    )
  })

  test('tells which rules have no source or no test; a mention in the policy is not a source', () => {
    const clauses = [clause('C43', 'rule'), clause('C2', 'rule'), clause('C3', 'statementOnly')]
    expect(untracedRules(clauses, files)).toEqual([
      'C2 is a rule, but no source outside the policy cites it',
      "C2 is a rule, but no test is titled 'C2 · …'",
    ])
  })
})
