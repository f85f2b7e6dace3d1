import {
  CaseId,
  type Code,
  caseStream,
  defineEvent,
  event,
  FreeText,
  type Instant,
  type NoteId,
  NoteId as NoteIdCodec,
  part,
  provision,
  rule,
  seat,
} from '@casetrail/kernel'
import { describe, expect, test } from 'vitest'

const Written = defineEvent({
  type: 'Written',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'It was written.',
  clear: { noteId: NoteIdCodec },
  parts: { client: part('case', { text: FreeText }) },
})
const Other = defineEvent({ ...Written, type: 'Other', clear: {}, parts: {} })

const every = rule(provision('everyEntryObeys', 'A12b', 'Every entry obeys.'), () => false)

const onCase = seat<null>()({
  key: { caseId: CaseId },
  reads: {},
  writes: ({ caseId }) => caseStream(caseId),
  by: null,
  purpose: 'provideSupport' as Code,
  obeys: (yields) => (yields.includes(Written) ? [every] : []),
})

const own = rule(provision('ownRule', 'C8', 'Its own rule.'), () => false)

const write = onCase(
  {
    command: 'Write',
    clauses: ['C8'],
    says: 'Writes.',
    data: { noteId: NoteIdCodec, text: FreeText },
    yields: [Written],
  },
  {
    rules: [own],
    events: ({ command: { occurredAt }, data: { noteId, text } }) => [
      event(Written, { occurredAt, data: { noteId }, parts: { client: { text } } }),
    ],
  },
)

describe('a seat', () => {
  test('C8 · gives key, stream, purpose and the rules of the record, before the decision’s own', () => {
    const caseId = '00000000-0000-4000-8000-000000000001' as CaseId
    const noteId = '00000000-0000-4000-8000-000000000002' as NoteId
    expect(write).toMatchObject({ type: 'Write', purpose: 'provideSupport', yields: [Written], by: null })
    expect(write.rules).toEqual([every, own])
    expect(write.data.is({ caseId, noteId, text: 'SYNTHETIC' })).toBe(true)
    expect(write.data.is({ noteId, text: 'SYNTHETIC' })).toBe(false)
    expect(write.writes({ caseId, noteId, text: 'SYNTHETIC' as never }, 'home' as never)).toBe(`case-${caseId}`)
  })

  test('A12b · an event that is not declared does not compile', () => {
    onCase(
      { command: 'Wrong', clauses: ['C8'], says: 'Is wrong.', data: {}, yields: [Written] },
      // @ts-expect-error Other is not among what it yields
      { events: () => [event(Other, { occurredAt: '2026-01-01T00:00:00.000Z' as Instant, data: {} })] },
    )
  })
})
