import { describe, expect, test } from 'vitest'
import { foundById } from '../src/index.js'
import { putById } from '../src/time/byId.js'

describe('a thing that is found by its id', () => {
  test('is the first of that id, and none where there is none, whatever the id is called', () => {
    const things: string[] = []
    const at = {}
    for (const [id, thing] of [
      ['a', 'first'],
      ['b', 'other'],
      ['a', 'second'],
    ] as const)
      putById(things, at, id, thing)
    expect(things).toEqual(['first', 'other', 'second'])
    expect(['a', 'b', 'c', 'constructor', '__proto__'].map((id) => foundById(things, at, id))).toEqual([
      'first',
      'other',
      undefined,
      undefined,
      undefined,
    ])
  })
})
