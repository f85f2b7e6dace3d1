import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { appendQueue } from '../src/appendQueue.js'
import type { Database } from '../src/driver.js'
import { eventFile } from '../src/eventFile.js'
import { openDatabase } from '../src/openDatabase.js'
import { newEvents, newStream } from './support/events.js'
import { newFolder } from './support/folders.js'

const open = (): Promise<Database> => openDatabase(join(newFolder(), 'events.db'), eventFile, 'FULL')

const count = (database: Database, table: 'event' | 'stream'): unknown =>
  database.prepare<{ readonly n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n

/** Leaves room for so many more pages. */
const limitTo = (database: Database, pages: number): void => {
  const used = Number(database.prepare<{ readonly page_count: number }>('PRAGMA page_count').get()?.page_count)
  database.exec(`PRAGMA max_page_count = ${used + pages}`)
}

const left = { _tag: 'Left', left: { tag: 'StoreFull' } }

describe('group commit', () => {
  test('appends asked for in one turn share one transaction', async () => {
    const database = await open()
    let transactions = 0
    const counted: Database = {
      ...database,
      transaction: (run) => {
        transactions += 1
        return database.transaction(run)
      },
    }
    const queue = appendQueue(counted, 100, () => {})
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => queue.append(newStream(), 'noStream', newEvents(2))),
    )
    expect(answers.every(E.isRight)).toBe(true)
    expect(transactions).toBe(1)
    // Two appends to one stream in one turn: the second is judged after the first.
    const stream = newStream()
    const pair = await Promise.all([
      queue.append(stream, 'noStream', newEvents(2)),
      queue.append(stream, 1, newEvents(1)),
    ])
    expect(pair.map((answer) => (E.isRight(answer) ? answer.right.revision : answer.left))).toEqual([1, 2])
    expect(transactions).toBe(2)
    database.close()
  })

  test('a bug in one append (text for bytes) rejects that one alone', async () => {
    const database = await open()
    const queue = appendQueue(database, 100, () => {})
    const wrong = [{ ...newEvents()[0], header: 'text' as unknown as Uint8Array }]
    const answers = await Promise.allSettled([
      queue.append(newStream(), 'noStream', newEvents()),
      queue.append(newStream(), 'noStream', wrong),
      queue.append(newStream(), 'noStream', newEvents()),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([count(database, 'event'), count(database, 'stream')]).toEqual([2, 2])
    database.close()
  })
})

describe('a full disk', () => {
  test('nothing is half-written, and the same append succeeds once there is room', async () => {
    const database = await open()
    const queue = appendQueue(database, 100, () => {})
    await queue.append(newStream(), 'noStream', newEvents(10))
    limitTo(database, 10)
    const [stream, events] = [newStream(), newEvents(100, 4000)]
    expect(await queue.append(stream, 'noStream', events)).toEqual(left)
    expect([count(database, 'event'), count(database, 'stream')]).toEqual([10, 1])
    database.exec('PRAGMA max_page_count = 100000')
    expect(await queue.append(stream, 'noStream', events)).toMatchObject({ _tag: 'Right', right: { revision: 99 } })
    expect(count(database, 'event')).toBe(110)
    database.close()
  })

  test('of appends in flight together only the one that does not fit fails', async () => {
    const database = await open()
    const queue = appendQueue(database, 100, () => {})
    limitTo(database, 20)
    const answers = await Promise.all([
      queue.append(newStream(), 'noStream', newEvents(1)),
      queue.append(newStream(), 'noStream', newEvents(100, 4000)),
      queue.append(newStream(), 'noStream', newEvents(1)),
    ])
    expect(answers.map(({ _tag }) => _tag)).toEqual(['Right', 'Left', 'Right'])
    expect(answers[1]).toEqual(left)
    expect([count(database, 'event'), count(database, 'stream')]).toEqual([2, 2])
    database.close()
  })
})
