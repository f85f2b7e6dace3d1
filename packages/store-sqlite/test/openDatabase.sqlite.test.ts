import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Database } from '../src/driver.js'
import type { FileKind } from '../src/FileKind.js'
import { closeDatabase, openDatabase } from '../src/openDatabase.js'
import { storeErrorOf } from '../src/storeErrorOf.js'
import { newFolder } from './support/folders.js'

const first: FileKind = {
  name: 'synthetic file',
  applicationId: 0x54455354,
  migrations: ['CREATE TABLE a (n INTEGER) STRICT;'],
}
const second: FileKind = {
  ...first,
  migrations: [...first.migrations, 'ALTER TABLE a ADD COLUMN doubled INTEGER; UPDATE a SET doubled = 2 * n;'],
}

const pragma = (database: Database, name: string): unknown =>
  Object.values(database.prepare<Record<string, unknown>>(`PRAGMA ${name}`).get() ?? {})[0]

describe('schema versions', () => {
  test('an older file is migrated, keeps its rows, and is then refused by the older release', async () => {
    const path = join(newFolder(), 'a.db')
    const old = await openDatabase(path, first, 'FULL')
    old.exec('INSERT INTO a VALUES (21)')
    closeDatabase(old)
    const now = await openDatabase(path, second, 'FULL')
    expect({ ...(now.prepare('SELECT * FROM a').get() as object) }).toEqual({ n: 21, doubled: 42 })
    expect(pragma(now, 'user_version')).toBe(2)
    closeDatabase(now)
    const refused = await openDatabase(path, first, 'FULL').catch((error: unknown) => storeErrorOf(error, 50))
    expect(refused).toEqual({ tag: 'StoreDamaged', what: 'schema version 2 is newer than 1' })
  })

  test('a migration that fails leaves the file as it was', async () => {
    const path = join(newFolder(), 'a.db')
    closeDatabase(await openDatabase(path, first, 'FULL'))
    const broken = {
      ...first,
      migrations: [...first.migrations, 'CREATE TABLE b (n INTEGER) STRICT; INSERT INTO missing VALUES (1);'],
    }
    await expect(openDatabase(path, broken, 'FULL')).rejects.toThrow('missing')
    const again = await openDatabase(path, first, 'FULL')
    expect(pragma(again, 'user_version')).toBe(1)
    expect(again.prepare("SELECT name FROM sqlite_schema WHERE name = 'b'").all()).toEqual([])
    closeDatabase(again)
  })
})

describe('how a file is opened', () => {
  test.each([
    ['FULL', 2],
    ['NORMAL', 1],
  ] as const)(
    'synchronous %s is what it says; deleted bytes are overwritten; the log is written ahead',
    async (synchronous, level) => {
      const database = await openDatabase(join(newFolder(), 'a.db'), first, synchronous)
      const asked = ['synchronous', 'secure_delete', 'journal_mode', 'busy_timeout', 'application_id'].map((name) =>
        pragma(database, name),
      )
      expect(asked).toEqual([level, 1, 'wal', 5, 0x54455354])
      closeDatabase(database)
    },
  )
})

describe('what an engine throws, as data', () => {
  const of = (fields: object): unknown => storeErrorOf(Object.assign(new Error('synthetic'), fields), 50)
  test.each([
    [{ errcode: 5 }, { code: 'SQLITE_BUSY' }, { tag: 'Busy', waitedMs: 50 }],
    [{ errcode: 517 }, { code: 'SQLITE_BUSY_SNAPSHOT' }, { tag: 'Busy', waitedMs: 50 }],
    [{ errcode: 13 }, { code: 'SQLITE_FULL' }, { tag: 'StoreFull' }],
    [{ errcode: 11 }, { code: 'SQLITE_CORRUPT' }, { tag: 'StoreDamaged', what: 'the database file is malformed' }],
    [
      { errcode: 267 },
      { code: 'SQLITE_CORRUPT_VTAB' },
      { tag: 'StoreDamaged', what: 'the database file is malformed' },
    ],
    [{ errcode: 26 }, { code: 'SQLITE_NOTADB' }, { tag: 'StoreDamaged', what: 'not a database' }],
    [{ errcode: 14 }, { code: 'SQLITE_CANTOPEN' }, { tag: 'StoreUnavailable', what: 'the file cannot be opened' }],
    [{ errcode: 8 }, { code: 'SQLITE_READONLY' }, { tag: 'StoreUnavailable', what: 'the file may not be written' }],
    [
      { errcode: 778 },
      { code: 'SQLITE_IOERR_WRITE' },
      { tag: 'StoreUnavailable', what: 'SQLite reports an input or output error' },
    ],
    [{ errcode: 2067 }, { code: 'SQLITE_CONSTRAINT_UNIQUE' }, null],
    [{ code: 'ERR_INVALID_ARG_TYPE' }, {}, null],
  ])('%j and %j', (builtIn, peer, expected) => {
    expect(of(builtIn)).toEqual(expected)
    expect(of(peer)).toEqual(expected)
  })
})
