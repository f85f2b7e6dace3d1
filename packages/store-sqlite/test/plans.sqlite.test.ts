import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventFile } from '../src/eventFile.js'
import { pageSql } from '../src/eventReaders.js'
import { openDatabase } from '../src/openDatabase.js'
import { newFolder } from './support/folders.js'

describe('a page costs what it returns, not what the store holds', () => {
  test.each([0, 1, 2, 11])('with %i categories SQLite walks an index range and sorts nothing', async (categories) => {
    const database = await openDatabase(join(newFolder(), 'events.db'), eventFile, 'FULL')
    const plan = database
      .prepare<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${pageSql(categories)}`)
      .all(...Array(categories === 0 ? 2 : 2 * categories + 1).fill(1))
      .map(({ detail }) => detail)
    database.close()
    expect(plan.filter((step) => /TEMP B-TREE|SCAN (e|event|s|stream)\b/.test(step))).toEqual([])
    const ranges = plan.filter((step) =>
      /event_by_category \(category=\? AND rowid>\?\)|PRIMARY KEY \(rowid>\?\)/.test(step),
    )
    expect(ranges).toHaveLength(Math.max(1, categories))
  })
})
