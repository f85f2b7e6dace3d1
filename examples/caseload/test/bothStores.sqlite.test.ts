import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemRandom, wrappingKeyFrom } from '@casetrail/ledger'
import { openSqlite } from '@casetrail/store-sqlite'
import type { Casetrail } from 'casetrail'
import { describe, expect, it } from 'vitest'
import { caseloadWithStories } from '../src/files.js'
import { standardCaseload } from '../src/generate/generateCaseload.js'
import { idsIn, personalValues, runText, withFolder } from './support.js'

const opened = async (folder: string) => {
  const key = wrappingKeyFrom(systemRandom.bytes(32))
  if (key._tag === 'Left') throw new Error(key.left.tag)
  const stores = await openSqlite(folder, { wrappingKey: key.right, synchronous: 'NORMAL' })()
  if (stores._tag === 'Left') throw new Error(stores.left.tag)
  return stores.right
}

const answers = async (
  casetrail: Casetrail,
  cases: readonly string[],
  persons: readonly string[],
): Promise<readonly unknown[]> => {
  const all: unknown[] = [
    await casetrail.list('whatIsDue', { limit: 1000 })(),
    await casetrail.list('whatIsOwed', { limit: 1000 })(),
    await casetrail.list('whichAlertsAreOpen', { limit: 1000 })(),
    await casetrail.list('whichCasesAreStale', { limit: 1000 })(),
    await casetrail.processOutcomes('lifeStageFollowsBirth', { limit: 1000 })(),
  ]
  for (const caseId of cases) {
    all.push(await casetrail.auditTrail(caseId)())
    for (const name of [
      'howDoesTheCaseStand',
      'whenDoesRetentionEnd',
      'whatBlocksDisposal',
      'whatChangedInOutcomes',
      'whichObligationsAreOutstanding',
      'whoOpenedTheCase',
      'whichAccessesWouldHaveAlerted',
    ] as const)
      all.push(await casetrail.ask(name, { caseId })())
  }
  for (const personId of persons) all.push(await casetrail.ask('howDidThePersonsPracticeChange', { personId })())
  return all
}

describe('the standard caseload on SQLite', () => {
  it('E25 · gives the same answers as in memory, and C6 · leaves no personal value in any file', () =>
    withFolder(async (folder) => {
      const lines = await caseloadWithStories(standardCaseload)
      const text = `${lines.join('\n')}\n`
      const memory = await runText(text)
      const sqlite = await runText(text, await opened(folder))
      expect(memory.ran.faults).toEqual([])
      expect(sqlite.ran.faults).toEqual([])
      const [cases, persons] = [idsIn(lines, 'caseId'), idsIn(lines, 'personId')]
      expect(await answers(sqlite.casetrail, cases, persons)).toEqual(await answers(memory.casetrail, cases, persons))
      const files = Object.fromEntries(
        readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
      )
      const values = personalValues(lines).map((value) => Buffer.from(value, 'utf8').toString('latin1'))
      expect(values.length).toBeGreaterThan(500)
      const found = Object.entries(files).flatMap(([name, bytes]) =>
        values.filter((value) => bytes.includes(value)).map(() => name),
      )
      expect(found).toEqual([])
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['events.db', 'keys.db', 'readmodels.db']))
      await sqlite.casetrail.close()
    }))
})

describe('the program', () => {
  const twoLines = async (): Promise<string> => {
    const lines = await caseloadWithStories({ seed: 3, cases: 1, start: '2021-01-04' as never })
    return `${lines.slice(0, 2).join('\n')}\n`
  }

  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

  const run = (folder: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, [main, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })

  it('E21 · exits with 0 when every line was taken, 1 when one was not, 2 when it cannot begin', () =>
    withFolder(async (folder) => {
      const taken = await twoLines()
      writeFileSync(join(folder, 'good.jsonl'), taken)
      writeFileSync(join(folder, 'bad.jsonl'), `${taken}not json\n`)
      const [good, bad, none] = [run(folder, 'good.jsonl'), run(folder, 'bad.jsonl'), run(folder, 'none.jsonl')]
      expect([good.status, bad.status, none.status]).toEqual([0, 1, 2])
      expect(good.stdout).toContain('VERIFIED')
      expect(bad.stdout).toMatch(/Line 3 was malformed/)
    }))

  it('E21 · asking for help, a mistyped file name or option leaves stores and key as they are', () =>
    withFolder(async (folder) => {
      const taken = await twoLines()
      writeFileSync(join(folder, 'good.jsonl'), taken)
      run(folder, 'good.jsonl')
      const kept = ['wrapping.key', 'stores/events.db', 'stores/keys.db'].map((name) =>
        join(folder, '.casetrail', name),
      )
      const before = kept.map((path) => readFileSync(path))
      const answers = [['--help'], ['godo.jsonl'], ['--hepl'], ['good.jsonl', 'more.jsonl']].map((words) =>
        run(folder, ...words),
      )
      expect(answers.map(({ status }) => status)).toEqual([0, 2, 2, 2])
      expect(answers[0]?.stdout).toContain('npm start -- FILE.jsonl')
      expect(kept.map((path) => readFileSync(path))).toEqual(before)
    }))
})
