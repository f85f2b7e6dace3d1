import { caseStream, event, instantOf } from '@casetrail/kernel'
import { registryOf, scopesOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  ConcernReported,
  definitions,
  HouseholdSeen,
  MoodMeasured,
  NoteWritten,
  registry,
  VisitCounted,
} from './support/syntheticEvents.js'
import { uuid } from './support/syntheticStream.js'

describe('E26 · a registry', () => {
  test('finds each definition by its true type, and the true types behind a public one', () => {
    expect([...registry.byType.keys()]).toEqual(definitions.map(({ type }) => type))
    expect(registry.byPublicType.get('SensitiveRecord')).toEqual(['ConcernReported'])
    expect(registry.byPublicType.get('ConcernReported')).toBe(undefined)
  })

  test('keeps every type behind one public type', () => {
    const made = registryOf([ConcernReported, { ...NoteWritten, publicType: 'SensitiveRecord' }])
    expect(E.isRight(made) && made.right.byPublicType.get('SensitiveRecord')).toEqual([
      'ConcernReported',
      'NoteWritten',
    ])
  })

  test('refuses one type twice', () => {
    const made = registryOf([NoteWritten, NoteWritten])
    expect(E.isLeft(made) && made.left.faults).toEqual([
      { field: 'NoteWritten', rule: 'must be defined once', clause: 'E26' },
    ])
  })

  test.each([2, 3])('refuses version %i without an upcast from each version before it', (version) => {
    const made = registryOf([
      { ...MoodMeasured, version: version + 1, upcasts: { ...MoodMeasured.upcasts, [version]: undefined as never } },
    ])
    expect(E.isLeft(made) && made.left.faults[0].rule).toBe('must have an upcast from version 2')
  })
})

describe('C29 · the scope of a part’s key is the scope of its disposal', () => {
  const stream = caseStream(uuid(1) as never)
  const occurredAt = instantOf(Date.UTC(2026, 1, 3))

  test('an event without parts has none', () => {
    expect(scopesOf(VisitCounted, event(VisitCounted, { occurredAt, data: { visits: 1 } }), stream)).toEqual([])
  })

  test('each subject of an event has one of their own, in the order of part names', () => {
    const seen = event(HouseholdSeen, {
      occurredAt,
      data: { relatedPersonId: uuid(5) as never },
      parts: { related: { name: 'Synthetic' as never }, client: { text: 'Synthetic' as never } },
    })
    const { client, related } = HouseholdSeen.parts
    for (const definition of [HouseholdSeen, { ...HouseholdSeen, parts: { related, client } }]) {
      expect(scopesOf(definition, seen, stream)).toEqual([
        { part: 'client', scope: { record: stream, subject: 'client', purpose: 'case' } },
        { part: 'related', scope: { record: stream, subject: uuid(5), purpose: 'thirdParty' } },
      ])
    }
  })
})
