import {
  type Decision,
  type DomainEvent,
  decide,
  integer,
  type Refusal,
  record,
  rule,
  type Situation,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

interface Data {
  readonly broken: readonly number[]
}
type Here = Situation<Data, object, null>

const rules = [0, 1, 2, 3].map((n) =>
  rule<Here>(
    `rule${n}`,
    'C8',
    `Rule ${n} holds.`,
    ({ data }) => data.broken.includes(n),
    () => ({ field: `data.${n}` }),
  ),
)

const happened = { type: 'Happened' } as unknown as DomainEvent

const decision: Decision<'Try', Data, object, null> = {
  type: 'Try',
  clauses: ['C8'],
  says: 'Tries.',
  data: record('Try', { broken: integer(0, 1) }) as never,
  purpose: 'test' as never,
  reads: {},
  writes: () => 'case' as never,
  rules,
  events: () => [happened],
}

const situation = (broken: readonly number[]) => ({ data: { broken } }) as unknown as Here

describe('decide', () => {
  test('C8 · the first broken rule answers, whatever else is broken', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(3), { minLength: 1 }), (broken) => {
        const first = Math.min(...broken)
        const refusal: Refusal = {
          tag: 'Refused',
          command: 'Try',
          clause: 'C8',
          rule: `rule${first}`,
          sentence: `Rule ${first} holds.`,
          evidence: { field: `data.${first}` },
        }
        expect(decide(decision, situation(broken))).toEqual(E.left(refusal))
      }),
    )
  })

  test('C8 · with no rule broken, the events happen', () => {
    expect(decide(decision, situation([]))).toEqual(E.right([happened]))
  })
})
