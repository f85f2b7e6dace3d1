import {
  type Decision,
  type DomainEvent,
  decide,
  defineEvent,
  ground,
  integer,
  onlyBy,
  provision,
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
    provision(`rule${n}`, 'C8', `Rule ${n} holds.`),
    ({ data }) => data.broken.includes(n),
    () => ({ field: `data.${n}` }),
  ),
)

const Happened = defineEvent({
  type: 'Happened',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'It happened.',
  clear: {},
})
const happened = { type: 'Happened' } as unknown as DomainEvent

const decision: Decision<'Try', Data, object, null> = {
  type: 'Try',
  clauses: ['C8'],
  says: 'Tries.',
  data: record('Try', { broken: integer(0, 1) }) as never,
  purpose: 'test' as never,
  yields: [Happened],
  by: null,
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

  test('C42 · a ground is judged before the rules, and one that holds suffices', () => {
    const never = ground(provision('never', 'C42', 'Never.'), () => null)
    const always = ground(provision('always', 'C42', 'Always.'), () => ({ events: [] }))
    const otherwise = provision('onlyThoseInvolved', 'C42', 'Only those involved.')
    const byNobody = { ...decision, by: onlyBy<Here>(otherwise, never) }
    const bySomebody = { ...decision, by: onlyBy<Here>(otherwise, never, always) }
    expect(decide(byNobody, situation([0]))).toMatchObject(E.left({ clause: 'C42', rule: 'onlyThoseInvolved' }))
    expect(decide(bySomebody, situation([0]))).toMatchObject(E.left({ clause: 'C8', rule: 'rule0' }))
    expect(decide(bySomebody, situation([]))).toEqual(E.right([happened]))
  })

  test('C8 · with no rule broken, the events happen', () => {
    expect(decide(decision, situation([]))).toEqual(E.right([happened]))
  })
})
