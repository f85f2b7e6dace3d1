import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyDecision, provision, rule } from '@casetrail/kernel'
import { casetrailRooms } from 'casetrail'
import { describe, expect, test } from 'vitest'
import { takes } from '../walls/reference/codecText.mjs'
import { exampleData } from '../walls/reference/commandsPage.mjs'
import { fieldsAtFault } from '../walls/reference/fieldsAtFault.mjs'
import { referencePages } from '../walls/reference/pages.mjs'
import { listsOf } from '../walls/reference/probed.mjs'
import { parsed } from '../walls/sourceFile.mjs'
import { root } from '../walls/workspace.mjs'

const folder = join(root, 'docs', 'reference')
const decisions: readonly AnyDecision[] = casetrailRooms.flatMap((room) => [...room.decisions])

describe('the reference', () => {
  const pages = referencePages(casetrailRooms)
  const page = (name: string): string => pages[name] ?? ''

  test.each(Object.entries(pages))('docs/reference/%s is what the rooms say now', (name, text) => {
    const path = join(folder, name)
    const committed = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
    expect(committed === text, 'out of date: run node packages/architecture/scripts/reference.mjs').toBe(true)
  })

  test('there is no page that nothing makes', () =>
    expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort()))

  test('names every command, question, list, event, refusal and obligation', () => {
    for (const room of casetrailRooms) {
      for (const { type } of room.decisions) expect(page('commands.md')).toContain(`### ${type}\n`)
      for (const { type } of room.events) expect(page('events.md')).toContain(`### ${type}\n`)
      for (const { name } of room.questions) expect(page('questions.md')).toContain(`## ${name}\n`)
      for (const { name } of room.readModels) expect(page('lists.md')).toContain(`## ${name}\n`)
      for (const { name } of room.obligations) expect(page('obligations.md')).toContain(`### ${name}\n`)
    }
    for (const { rules } of decisions)
      for (const { name } of rules) expect(page('refusals.md')).toContain(`### ${name}\n`)
  })

  test('every answer and every entry has its fields', () => {
    for (const [name, says] of [
      ['questions.md', 'Answers:'],
      ['lists.md', 'Each entry:'],
    ] as const)
      expect(
        page(name)
          .split(says)
          .slice(1)
          .filter((rest) => !rest.startsWith('\n\n| Field |')),
      ).toEqual([])
  })

  test.each(decisions.map((decision) => [decision.type, decision] as const))(
    'the example of %s decodes',
    (_, decision) => {
      const example: unknown = JSON.parse(JSON.stringify(exampleData(decision)))
      expect(decision.data.is(example)).toBe(true)
    },
  )

  test('a code of an example is one that the policy lists', () => {
    expect(page('commands.md')).toContain(
      '| `channel` | a code: a lower-case letter, then letters and digits, at most 64 | `contactChannels` |',
    )
    const addsNote = decisions.find(({ type }) => type === 'AddCaseNote') as AnyDecision
    expect(listsOf(addsNote)).toEqual(new Map([['data.channel', 'contactChannels']]))
  })
})

describe('what the reference says of', () => {
  test('a rule’s fields, in place, by a constant and by a factory', () => {
    const text = [
      `const a = provision('one', 'C1', 'One.')`,
      `const b = rule(a, f, () => ({ field: 'data.caseId' }))`,
      `const c = rule(provision('two', 'C1', 'Two.'), f, () => ({ field: 'occurredAt', facts: { x: 'data' } }))`,
      `const d = newIdsAreUnused('C8', 'data.noteId', f)`,
      `const e = rule(provision('three', 'C1', 'Three.'), f)`,
    ].join('\n')
    expect(fieldsAtFault([parsed('packages/access/src/a.ts', text)])).toEqual(
      new Map([
        ['one', ['data.caseId']],
        ['two', ['occurredAt']],
        ['newIdsAreUnused', ['data.noteId']],
        ['three', []],
      ]),
    )
  })

  test('a code that a list must hold', () => {
    const [some] = decisions.filter(({ type }) => type === 'AddCaseNote') as [AnyDecision]
    const lists = rule<any>(
      provision('codesAreListed', 'C1', 'A code is listed.'),
      ({ world }) => world.registries.services.length === 0,
      () => ({ field: 'data.noteId', facts: { list: 'services' } }),
    )
    expect(listsOf({ ...some, rules: [lists] })).toEqual(new Map([['data.noteId', 'services']]))
  })

  test('what a codec takes', () => {
    const code = { _tag: 'RefinedString', rule: 'must be a code' }
    expect(takes({ _tag: 'OrNull', inner: { _tag: 'List', min: 1, max: 3, item: code } })).toBe(
      '1 to 3 of: a code, or null',
    )
  })
})
