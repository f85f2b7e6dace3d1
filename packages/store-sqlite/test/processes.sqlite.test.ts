import { join } from 'node:path'
import { beginning, type EventStore, type StoredEvent } from '@casetrail/store'
import { describe, expect, test } from 'vitest'
import { openDriver } from '../src/driver.js'
import { newEvents, newStream } from './support/events.js'
import { newFolder } from './support/folders.js'
import { sqliteEventStore } from './support/oneFile.js'
import { right } from './support/right.js'
import { startWriter } from './support/writerProcess.js'

/** Page by page, up to where the store ended when it was first asked. */
const everyEvent = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = []
  let page = await right(store.readAll(beginning, 1_000_000))
  for (;;) {
    events.push(...page.events)
    if (page.end) return events
    page = await right(store.readAll(page.next, 1_000_000))
  }
}

const integrityOf = async (path: string): Promise<unknown> => {
  const database = await openDriver(path)
  const answer = database.prepare<Record<string, unknown>>('PRAGMA integrity_check').all()
  database.close()
  return answer.map((row) => Object.values(row)[0])
}

describe('a process that is killed', () => {
  test.each([1, 16])('with %i appends in flight loses nothing that was answered', async (inFlight) => {
    const path = join(newFolder(), 'events.db')
    const writer = await startWriter(path, inFlight)
    await writer.after(200)
    await writer.kill()
    expect(await integrityOf(path)).toEqual(['ok'])
    const store = await right(sqliteEventStore(path))
    const events = await everyEvent(store)
    const stored = new Set(events.map(({ position }) => Number(position)))
    expect(writer.acknowledged().length).toBeGreaterThanOrEqual(200)
    expect(writer.acknowledged().filter((position) => !stored.has(position))).toEqual([])
    // Each append was of two events on a stream of its own: none is there by half.
    expect(events.length).toBe(2 * new Set(events.map(({ stream }) => stream)).size)
    expect((await right(store.append(newStream(), 'noStream', newEvents()))).revision).toBe(0)
    await store.close()
  })
})

describe('while another process writes', () => {
  test('this one reads whole appends, and its subscription gets every event once, in order', async () => {
    const path = join(newFolder(), 'events.db')
    const store = await right(sqliteEventStore(path, { pollMs: 5 }))
    const seen: StoredEvent[] = []
    const subscription = store.subscribe(beginning, async (page) => void seen.push(...page.events), { pageSize: 50 })
    const writer = await startWriter(path, 4)
    await writer.after(100)
    for (let n = 0; n < 20; n++) {
      const events = await everyEvent(store)
      expect(events.length % 2).toBe(0)
      await right(store.append(newStream('access'), 'noStream', newEvents(2)))
    }
    await writer.after(400)
    await writer.kill()
    const events = await everyEvent(store)
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(events.length)
    await subscription.stop()
    expect(seen.map(({ position }) => position)).toEqual(events.map(({ position }) => position))
    await store.close()
  })
})
