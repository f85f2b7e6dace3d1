import { join } from 'node:path'
import { beginning, verifyAll } from '@casetrail/store'
import { openSqlite } from '@casetrail/store-sqlite'
import { describe, expect, test } from 'vitest'
import { type Database, openDriver } from '../src/driver.js'
import { beginCase, serviceOn, storesIn, writeNote } from './drills/service.js'
import { newFolder } from './support/folders.js'
import { wrappingKeyOf } from './support/keys.js'
import { left, right } from './support/right.js'

const keep = (): void => undefined

/** A folder with three cases in it, closed. */
const written = async (): Promise<string> => {
  const folder = newFolder()
  const stores = await storesIn(folder)
  const casetrail = serviceOn(stores)
  for (let cases = 0; cases < 3; cases++) await writeNote(casetrail, await beginCase(casetrail, keep), keep)
  await right(casetrail.list('whichCasesAreStale'))
  await stores.close()
  return folder
}

const inFile = async (folder: string, name: string, work: (file: Database) => void): Promise<void> => {
  const file = await openDriver(join(folder, name))
  work(file)
  file.close()
}

const swallow = (table: string) => `CREATE TRIGGER planted BEFORE INSERT ON ${table} BEGIN SELECT RAISE(IGNORE); END`
const takeBack = (table: string) =>
  `CREATE TRIGGER planted AFTER INSERT ON ${table} BEGIN DELETE FROM ${table} WHERE rowid = new.rowid; END`

describe('a schema that is not the one that was written', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ['events.db', swallow('event'), 'trigger planted'],
    ['events.db', takeBack('event'), 'trigger planted'],
    ['events.db', 'DROP INDEX event_by_category', 'index event_by_category'],
    ['events.db', 'CREATE TABLE theirs (a)', 'table theirs'],
    ['events.db', 'ALTER TABLE event ADD COLUMN planted TEXT', 'table event'],
    ['keys.db', swallow('key'), 'trigger planted'],
    ['readmodels.db', 'CREATE VIEW theirs AS SELECT 1', 'view theirs'],
  ]
  test.each(changes)('in %s is refused at opening: %s', async (name, sql, object) => {
    const folder = await written()
    await inFile(folder, name, (file) => file.exec(sql))
    expect(await left(openSqlite(folder, { wrappingKey: wrappingKeyOf(1) }))).toEqual({
      tag: 'StoreDamaged',
      what: `the schema is not the one that was written: ${object}`,
    })
  })

  test.each([
    ['events.db', swallow('event')],
    ['events.db', takeBack('event')],
    ['keys.db', swallow('key')],
  ])(
    'in %s is met by the next write where it comes while the store is open: nothing is answered as stored',
    async (name, sql) => {
      const folder = await written()
      const stores = await storesIn(folder)
      const casetrail = serviceOn(stores)
      await right(stores.events.readAll(beginning, 1))
      await inFile(folder, name, (file) => file.exec(sql))
      await expect(beginCase(casetrail, keep)).rejects.toThrow('trigger planted')
      await inFile(folder, name, (file) => file.exec('DROP TRIGGER planted'))
      await beginCase(casetrail, keep)
      await stores.close()
    },
  )

  test('is none where an operator had statistics gathered', async () => {
    const folder = await written()
    await inFile(folder, 'events.db', (file) => file.exec('ANALYZE'))
    await (await storesIn(folder)).close()
  })
})

describe('L16 · rows that were changed beside the bytes', () => {
  const verified = async (change: string): Promise<unknown> => {
    const folder = await written()
    await inFile(folder, 'events.db', (file) => file.exec(`PRAGMA foreign_keys = OFF; ${change}`))
    const opened = await openSqlite(folder, { wrappingKey: wrappingKeyOf(1) })()
    if (opened._tag === 'Left') return opened.left.tag
    const answer = await verifyAll(opened.right.events)()
    await opened.right.close()
    return answer._tag === 'Left' ? answer.left : answer.right.faults.map(({ code }) => code)
  }

  test('a category that is another one is told', async () => {
    expect(await verified("UPDATE event SET category = 'access' WHERE position = 4")).toEqual(['E_INDEX'])
  })
  test('a position that was never given is told', async () => {
    expect(await verified('UPDATE event SET position = -position WHERE position = 4')).toEqual({
      tag: 'StoreDamaged',
      what: 'the event at -4 has a position that was never given',
    })
  })
  test('an event whose stream is gone is told', async () => {
    expect(await verified('DELETE FROM stream WHERE no = (SELECT stream FROM event WHERE position = 4)')).toEqual({
      tag: 'StoreDamaged',
      what: 'the event at 4 has no stream',
    })
  })
  test('an event that was taken out is told, also the last one of all', async () => {
    expect(await verified('DELETE FROM event WHERE position = 4')).toContain('E_REV_GAP')
    expect(await verified('DELETE FROM event WHERE position = (SELECT max(position) FROM event)')).toBe('StoreDamaged')
  })
  test('another stream, revision or id is told', async () => {
    expect(await verified('UPDATE event SET revision = 7 WHERE position = 4')).not.toEqual([])
    expect(
      await verified('UPDATE event SET stream = 2, revision = 9 WHERE position = (SELECT max(position) FROM event)'),
    ).not.toEqual([])
    expect(await verified("UPDATE event SET id = '00000000-0000-4000-8000-000000000001' WHERE position = 4")).toEqual([
      'E_ID',
    ])
  })
  test('a number beyond what was ever written is told, not thrown', async () => {
    expect(await verified('UPDATE event SET revision = 9007199254740993 WHERE position = 4')).toMatchObject({
      tag: 'StoreDamaged',
    })
  })
})

describe('L16 · a list that does not say what the log says', () => {
  const spoilt = async (change: string) => {
    const folder = await written()
    await inFile(folder, 'readmodels.db', (file) => file.exec(change))
    const stores = await storesIn(folder)
    const casetrail = serviceOn(stores)
    const { faults, listFaults } = await right(casetrail.verify({ lists: true }))
    const again = await right(casetrail.verify({ lists: true }))
    await right(casetrail.rebuild())
    const rebuilt = await right(casetrail.verify({ lists: true }))
    await stores.close()
    const left = await openDriver(join(folder, 'readmodels.db'))
    const models = left.prepare<{ readonly model: string }>('SELECT DISTINCT model FROM checkpoint').all()
    left.close()
    expect(faults).toEqual([])
    expect(again.listFaults).toEqual(listFaults)
    expect(rebuilt.listFaults).toEqual([])
    // Nothing that was built to compare with stays behind.
    expect(models.filter(({ model }) => model.startsWith('verify '))).toEqual([])
    return listFaults.map(({ model, is }) => [model, is])
  }
  const stale = `"row" WHERE model = 'whichCasesAreStale' AND key = (SELECT min(key) FROM "row" WHERE model = 'whichCasesAreStale')`

  test('is told of, row by row: one that is wrong, missing or extra', async () => {
    expect(await spoilt('SELECT 1')).toEqual([])
    expect(await spoilt(`DELETE FROM ${stale}`)).toEqual([['whichCasesAreStale', 'missing']])
    expect(await spoilt(`UPDATE ${stale.replace(' WHERE', ` SET listed_at = '2001-01-01' WHERE`)}`)).toEqual([
      ['whichCasesAreStale', 'wrong'],
    ])
    expect(
      await spoilt(`UPDATE ${stale.replace(' WHERE', ` SET json = replace(json, 'true', 'false') WHERE`)}`),
    ).toEqual([['whichCasesAreStale', 'wrong']])
    expect(
      await spoilt(
        `INSERT INTO "row" (model, key, listed_at, json) VALUES ('whichCasesAreStale', 'x', '2001-01-01', '{}')`,
      ),
    ).toEqual([['whichCasesAreStale', 'extra']])
  })
})

describe('a row of a list that is damaged', () => {
  test('is told, not thrown', async () => {
    const folder = await written()
    await inFile(folder, 'readmodels.db', (file) => file.exec(`UPDATE "row" SET json = '{"half'`))
    const stores = await storesIn(folder)
    expect(await left(serviceOn(stores).list('whichCasesAreStale'))).toMatchObject({ tag: 'StoreDamaged' })
    await stores.close()
  })
})
