import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginning, type Position } from '@casetrail/store'
import { describe, expect, test, vi } from 'vitest'
import { openDriver } from '../src/driver.js'
import { newEvents, newStream } from './support/events.js'
import { newFolder } from './support/folders.js'
import { sqliteEventStore, sqliteReadModelStore } from './support/oneFile.js'
import { left, right } from './support/right.js'

const newPath = (): string => join(newFolder(), 'events.db')

/** A store with so many events in it, closed. */
const written = async (events: number): Promise<string> => {
  const path = newPath()
  const store = await right(sqliteEventStore(path))
  await right(store.append(newStream(), 'noStream', newEvents(events)))
  await store.close()
  return path
}

describe('a file that is not ours is never written to', () => {
  const refused = async (path: string, what: string): Promise<void> => {
    const before = readFileSync(path)
    expect(await left(sqliteEventStore(path))).toEqual({ tag: 'StoreDamaged', what })
    expect(readFileSync(path).equals(before)).toBe(true)
  }

  test('a text file', async () => {
    const path = newPath()
    writeFileSync(path, 'A synthetic text that is no database. '.repeat(100))
    await refused(path, 'not a database')
  })

  test('a database of another application', async () => {
    const path = newPath()
    const other = await openDriver(path)
    other.exec('CREATE TABLE theirs (a)')
    other.close()
    await refused(path, 'not a Casetrail event store')
  })

  test('another kind of Casetrail file', async () => {
    const path = newPath()
    await (await right(sqliteReadModelStore(path))).close()
    await refused(path, 'not a Casetrail event store')
  })

  test('a file of a newer schema', async () => {
    const path = await written(1)
    const database = await openDriver(path)
    database.exec('PRAGMA user_version = 9')
    database.close()
    await refused(path, 'schema version 9 is newer than 2')
  })

  test('a file that was cut short', async () => {
    const path = await written(200)
    truncateSync(path, Math.floor(statSync(path).size / 2))
    await refused(path, 'the database file is malformed')
  })
})

describe('a place that cannot be opened', () => {
  test('a folder in the place of the file', async () => {
    const path = newPath()
    mkdirSync(path)
    expect(await left(sqliteEventStore(path))).toEqual({ tag: 'StoreUnavailable', what: 'the file cannot be opened' })
  })

  test('a folder that is not there', async () => {
    expect(await left(sqliteEventStore(join(newFolder(), 'missing', 'events.db')))).toMatchObject({
      tag: 'StoreUnavailable',
    })
  })

  test('a runtime without any SQLite says what to install', async () => {
    const engine = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)
    const answer = await sqliteEventStore(newPath())()
    engine.mockRestore()
    // Where better-sqlite3 is installed, it has taken over instead.
    if (answer._tag === 'Right') return answer.right.close()
    expect(answer.left).toMatchObject({
      tag: 'StoreUnavailable',
      what: expect.stringContaining('install better-sqlite3'),
    })
  })
})

describe('another process holds the store', () => {
  test('appends answer Busy, reads go on, and the next append succeeds', async () => {
    const path = newPath()
    const store = await right(sqliteEventStore(path, { busyTimeoutMs: 20 }))
    const stream = newStream()
    await right(store.append(stream, 'noStream', newEvents()))
    const other = await openDriver(path)
    other.exec('BEGIN IMMEDIATE')
    const answers = await Promise.all([
      store.append(stream, 0, newEvents())(),
      store.append(newStream(), 'noStream', newEvents())(),
    ])
    for (const answer of answers) expect(answer).toEqual({ _tag: 'Left', left: { tag: 'Busy', waitedMs: 20 } })
    expect((await right(store.readAll(beginning, 10))).events).toHaveLength(1)
    other.exec('ROLLBACK')
    other.close()
    expect((await right(store.append(stream, 0, newEvents()))).revision).toBe(1)
    await store.close()
  })

  test('two stores over one file: of two appends at one revision one wins', async () => {
    const path = newPath()
    const [one, two] = [await right(sqliteEventStore(path)), await right(sqliteEventStore(path))]
    const stream = newStream()
    const answers = await Promise.all([
      one.append(stream, 'noStream', newEvents())(),
      two.append(stream, 'noStream', newEvents())(),
    ])
    expect(answers.map(({ _tag }) => _tag).sort()).toEqual(['Left', 'Right'])
    expect((await right(one.readStream(stream, 0, 10))).events).toEqual(
      (await right(two.readStream(stream, 0, 10))).events,
    )
    await Promise.all([one.close(), two.close()])
  })
})

describe('a checkpoint that this store never gave', () => {
  test.each(['7', 'abc', '-1.5e'])('%s is reported, not skipped over', async (position) => {
    const store = await right(sqliteEventStore(newPath()))
    await right(store.append(newStream(), 'noStream', newEvents(3)))
    expect(await left(store.readAll(position as Position, 10))).toEqual({
      tag: 'StoreDamaged',
      what: `${position} is no position of this store, whose last one is 3`,
    })
    await store.close()
  })
})
