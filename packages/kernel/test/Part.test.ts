import { format, inspect } from 'node:util'
import { Part, revealed } from '@casetrail/kernel'
import * as fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'

const secret = 'Zebedee-Synthetic-1234'

describe('sealed parts', () => {
  test('L17 · however an open part is printed, it prints nothing personal', () => {
    const part = Part.open({ text: secret })
    const within = { event: { parts: { client: part } } }
    const printed = [
      String(part),
      `${part}`,
      JSON.stringify(within),
      inspect(part, { depth: 10, showHidden: true, getters: true }),
      inspect(within, { depth: 10, showHidden: true }),
      format('%s %o %O %j', part, part, part, part),
      Object.keys(part).join(),
      JSON.stringify({ ...part }),
      JSON.stringify(Object.entries(part)),
      new Error('failed', { cause: within }).stack ?? '',
    ]
    for (const text of printed) expect(text).not.toContain('Zebedee')
    expect(inspect(part)).toContain('personal')
  })

  test('C29, A25 · only an open part reveals; a closed and a disposed one never do', () => {
    expect(Part.open(1).reveal()).toEqual(O.some(1))
    expect([Part.closed.reveal(), Part.disposed.reveal()]).toEqual([O.none, O.none])
    expect([Part.open(1).state, Part.closed.state, Part.disposed.state]).toEqual(['open', 'closed', 'disposed'])
    expect([revealed(Part.open('a')), revealed(Part.closed), revealed(Part.disposed)]).toEqual(['a', null, null])
  })

  test('L17 · any value that goes in comes out by asking for it alone', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Part.open(value).reveal()).toEqual(O.some(value))
        expect(JSON.stringify(Part.open(value))).toBe('"[personal]"')
      }),
    )
  })
})
