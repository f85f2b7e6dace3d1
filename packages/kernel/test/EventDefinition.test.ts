import { Code, defineEvent, event, FreeText, type Instant, type NonBlank, Part, part } from '@casetrail/kernel'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'

const Noted = defineEvent({
  type: 'Noted',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'A note was written.',
  clear: { channel: Code },
  parts: { client: part('case', { text: FreeText }) },
})

describe('event definitions', () => {
  test('C6 · what is not said otherwise is version 1, public by its own name, and of special category', () => {
    expect(Noted).toMatchObject({ version: 1, publicType: 'Noted', upcasts: {} })
    expect(Noted.parts.client).toMatchObject({ special: true, subjectField: null, keyPurpose: 'case' })
    expect(part('identity', {}, { special: false, subjectField: 'personId' })).toMatchObject({
      special: false,
      subjectField: 'personId',
    })
  })

  test('C8, L17 · an event is made with open parts, and its clear data is apart from them', () => {
    const made = event(Noted, {
      occurredAt: '2026-01-01T12:00:00.000Z' as Instant,
      data: { channel: 'phone' as Code },
      parts: { client: { text: 'Synthetic words' as NonBlank } },
    })
    expect(made.parts.client).toBeInstanceOf(Part)
    expect(made.parts.client.reveal()).toEqual(O.some({ text: 'Synthetic words' }))
    expect(JSON.stringify(made)).toBe(
      '{"type":"Noted","occurredAt":"2026-01-01T12:00:00.000Z","data":{"channel":"phone"},"parts":{"client":"[personal]"}}',
    )
  })
})
