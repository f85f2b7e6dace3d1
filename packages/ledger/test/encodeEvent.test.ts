import { defineEvent, event, Header, instantOf, type Malformed, Part, part, refined } from '@casetrail/kernel'
import { DataKey, encodeEvent, largestBody, leafHash, sha256, systemRandom, type ToEncode } from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { HouseholdSeen, MoodMeasured, NoteWritten, VisitCounted } from './support/syntheticEvents.js'
import {
  anyFact,
  anyStory,
  bodyOf,
  envelopeOf,
  type Fact,
  KeyRing,
  origin,
  right,
  storedAs,
  uuid,
} from './support/syntheticStream.js'

const occurredAt = instantOf(Date.UTC(2026, 1, 3))
const planted = 'Synthetic planted text, never to be stored in clear'
const note = event(NoteWritten, {
  occurredAt,
  data: { noteId: uuid(5) as never, channel: 'phone' as never },
  parts: { client: { text: planted as never } },
})
const ring = new KeyRing(systemRandom)
const given = (fact: Fact, change: Partial<ToEncode> = {}): ToEncode => ({
  ...fact,
  envelope: envelopeOf(0),
  origin,
  prev: null,
  keys: ring.keysFor(fact),
  content: null,
  random: systemRandom,
  ...change,
})
const ofNote = (change: Partial<ToEncode> = {}): ToEncode => given({ definition: NoteWritten, event: note }, change)
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('B38 · the bytes of an event', () => {
  test('are a header that names the hash of the body, and a leaf that is the hash of the header', () => {
    fc.assert(
      fc.property(anyStory(4), ({ stored, facts }) => {
        stored.forEach((one, revision) => {
          const header: unknown = JSON.parse(text(one.header))
          if (!Header.is(header)) throw new Error('not a header')
          expect(header.body).toBe(sha256(one.body))
          expect(header.prev).toBe(revision === 0 ? null : leafHash((stored[revision - 1] as typeof one).header))
          expect([header.id, header.stream, header.rev]).toEqual([one.id, one.stream, revision])
          expect(header.type).toBe(facts[revision]?.definition.publicType)
          expect(bodyOf(one).occurredAt).toBe(facts[revision]?.event.occurredAt)
        })
      }),
    )
  })

  test('C29 · a header lists the keys of its parts, sorted and each once, and no other', () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        const keys = new KeyRing(systemRandom).keysFor(fact)
        const stranger = new DataKey(
          { record: envelopeOf(0).stream, subject: 'client', purpose: 'consent' },
          systemRandom.bytes(32),
        )
        const one = right(encodeEvent(given(fact, { keys: new Map([...keys, ['stranger', stranger]]) })))
        const header = JSON.parse(text(one.header))
        expect(header.keys).toEqual([...new Set([...keys.values()].map(({ kid }) => kid))].sort())
        expect(
          bodyOf({ ...one, stream: envelopeOf(0).stream, revision: 0 })
            .sealed.map(({ k }: any) => k)
            .sort(),
        ).toEqual(header.keys)
      }),
    )
  })

  test('a public type that is coarser hides the true one from the header, and the body tells it', () => {
    fc.assert(
      fc.property(anyStory(4), ({ stored, facts }) => {
        stored.forEach((one, i) => {
          const { type, publicType } = (facts[i] as Fact).definition
          expect(bodyOf(one).type).toBe(type === publicType ? undefined : type)
          if (type !== publicType) expect(text(one.header)).not.toContain(type)
        })
      }),
    )
  })

  test('salts make equal events have different body hashes, even where nothing is sealed', () => {
    const fact: Fact = { definition: VisitCounted, event: event(VisitCounted, { occurredAt, data: { visits: 1 } }) }
    const bodies = Array.from({ length: 200 }, () => right(encodeEvent(given(fact))).body)
    expect(new Set(bodies.map(sha256)).size).toBe(200)
    expect(new Set(bodies.map((body) => JSON.parse(text(body)).salt)).size).toBe(200)
  })
})

describe('C6 · nothing that a definition calls personal is stored in clear', () => {
  const writings = (plain: string): readonly string[] =>
    (['utf8', 'base64', 'base64url', 'hex'] as const).map((as) => Buffer.from(plain).toString(as).replace(/=+$/, ''))

  test('a planted text is in neither header nor body, in no writing', () => {
    const one = right(encodeEvent(ofNote()))
    for (const writing of writings(planted)) {
      expect(text(one.header) + text(one.body)).not.toContain(writing)
    }
  })

  test('nor are the texts of generated events', () => {
    const secret = fc
      .string({ minLength: 12, maxLength: 200, unit: 'grapheme-ascii' })
      .filter((s) => s.trim().length > 10)
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        const seen = event(HouseholdSeen, {
          occurredAt,
          data: { relatedPersonId: uuid(5) as never },
          parts: { client: { text: one as never }, related: { name: other.slice(0, 200) as never } },
        })
        const fact = { definition: HouseholdSeen, event: seen }
        const [stored] = storedAs([fact], new KeyRing(systemRandom))
        const bytes = text((stored as { header: Uint8Array }).header) + text((stored as { body: Uint8Array }).body)
        expect(bytes).not.toContain(one)
        expect(bytes).not.toContain(JSON.stringify(other).slice(1, -1))
      }),
    )
  })

  test('the length of a body does not tell two texts of one bucket apart', () => {
    const lengthOf = (words: string): number =>
      right(encodeEvent(ofNote({ event: { ...note, parts: { client: Part.open({ text: words }) } } }))).body.length
    expect(new Set([lengthOf('a'), lengthOf('White British'), lengthOf('x'.repeat(40))]).size).toBe(1)
  })
})

const refusalOf = (change: Partial<ToEncode>): Malformed => {
  const answer = encodeEvent(ofNote(change))
  if (E.isRight(answer)) throw new Error('was encoded')
  return answer.left
}
const odd = 'Synthetic odd value'

describe('E21 · what cannot be encoded is refused by field and rule, and its value is not shown', () => {
  test.each<readonly [string, Partial<ToEncode>, string, string]>([
    ['a part is missing', { event: { ...note, parts: {} } }, 'parts.client', 'is missing'],
    ['a part is closed', { event: { ...note, parts: { client: Part.closed } } }, 'parts.client', 'is missing'],
    ['a part is disposed', { event: { ...note, parts: { client: Part.disposed } } }, 'parts.client', 'is missing'],
    [
      'a part too many',
      { event: { ...note, parts: { ...note.parts, [odd]: Part.open(odd) } } },
      'parts',
      'must hold only the parts of the definition',
    ],
    [
      'a part named like a prototype key',
      { event: { ...note, parts: { ...note.parts, constructor: Part.open(odd) } } },
      'parts',
      'must hold only the parts of the definition',
    ],
    ['no key', { keys: new Map() }, 'parts.client', 'has no key to be sealed under'],
    [
      'a field of a part is malformed',
      { event: { ...note, parts: { client: Part.open({ text: '   ' }) } } },
      'text',
      'must be well-formed text that is not blank, at most 10000 characters',
    ],
    [
      'a lone surrogate in a part',
      { event: { ...note, parts: { client: Part.open({ text: `${odd}\ud800` }) } } },
      'text',
      'must be well-formed text that is not blank, at most 10000 characters',
    ],
    [
      'a field too many in a part',
      { event: { ...note, parts: { client: Part.open({ text: odd, [odd]: odd }) } } },
      '(unknown field)',
      'is not a field of this record',
    ],
    [
      'a clear field is malformed',
      { event: { ...note, data: { ...note.data, channel: odd } } },
      'channel',
      'must be a code: a lower-case letter, then letters and digits, at most 64',
    ],
    ['a clear field is missing', { event: { ...note, data: { channel: 'phone' } } }, 'noteId', 'is missing'],
    [
      'occurredAt has an offset',
      { event: { ...note, occurredAt: '2026-02-03T00:00:00.000+01:00' as never } },
      'occurredAt',
      'must be an instant in UTC with milliseconds',
    ],
    [
      'it is an event of another type',
      { event: { ...note, type: 'ConcernReported' } },
      'type',
      'must be the type of the definition',
    ],
    [
      'the envelope is malformed',
      { envelope: { ...envelopeOf(0), purpose: odd as never } },
      'purpose',
      'must be a code: a lower-case letter, then letters and digits, at most 64',
    ],
    [
      'the envelope would write more fields',
      { envelope: { ...envelopeOf(0), id: `${uuid(1)}","x":"` as never } },
      'id',
      'must be a lower-case UUID that names a event',
    ],
    [
      'the revision is negative',
      { envelope: { ...envelopeOf(0), revision: -1 } },
      'rev',
      'must be a whole number from 0 to 9007199254740991',
    ],
  ])('%s', (_, change, field, rule) => {
    const refusal = refusalOf(change)
    expect(refusal.faults.map(({ field, rule }) => [field, rule])).toEqual([[field, rule]])
    expect(refusal.what).toMatch(/^event NoteWritten v1/)
    expect(JSON.stringify(refusal)).not.toContain(odd)
    expect(JSON.stringify(refusal)).not.toContain(planted)
  })

  test('two parts: the missing one is named', () => {
    const seen = {
      type: 'HouseholdSeen',
      occurredAt,
      data: { relatedPersonId: uuid(5) },
      parts: { client: Part.open({ text: odd }) },
    }
    const answer = encodeEvent(given({ definition: HouseholdSeen, event: seen }))
    expect(E.isLeft(answer) && answer.left.faults[0].field).toBe('parts.related')
  })

  test('B38 · an event in a stream of another category is refused', () => {
    const elsewhere = { ...envelopeOf(0), stream: 'person-0b0b4c1e-0000-4000-8000-0000000000ca' as never }
    expect(encodeEvent(ofNote({ envelope: elsewhere }))).toMatchObject({
      left: { tag: 'Malformed', faults: [{ field: 'stream', rule: 'must be a case stream' }] },
    })
  })

  test('B38 · a body over the limit is refused', () => {
    const Long = defineEvent({
      type: 'Long',
      category: 'case',
      clauses: ['C6'],
      lifecycle: 'originate',
      says: 'Something long was said.',
      clear: {},
      parts: { client: part('case', { text: refined('any text', 'any text', () => true) }) },
    })
    const long = event(Long, { occurredAt, data: {}, parts: { client: { text: 'x'.repeat(9_000_000) } } })
    const fact: Fact = { definition: Long, event: long }
    const answer = encodeEvent(given(fact))
    expect(E.isLeft(answer) && answer.left.faults[0].rule).toBe(`must be at most ${largestBody} bytes`)
  })

  test('an event of the version of yesterday is not written any more', () => {
    const old = {
      type: 'MoodMeasured',
      occurredAt,
      data: { scale: 'mood' },
      parts: { client: Part.open({ score: 3 }) },
    }
    const answer = encodeEvent(given({ definition: MoodMeasured, event: old }))
    expect(E.isLeft(answer) && answer.left.faults.map(({ field }) => field)).toEqual(['helpedBy'])
  })
})
