import { event, instantOf, type Recorded } from '@casetrail/kernel'
import {
  closed,
  DataKey,
  encodeEvent,
  type Opener,
  type ReadEvent,
  type StoredBytes,
  systemRandom,
  verifyLink,
} from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  ConcernReported,
  HouseholdSeen,
  MoodMeasured,
  MoodMeasuredV1,
  NoteWritten,
  registryFor,
  VisitCounted,
} from './support/syntheticEvents.js'
import {
  anyStory,
  bodyOf,
  envelopeOf,
  type Fact,
  inPlain,
  KeyRing,
  read,
  right,
  storedAs,
  uuid,
  withBody,
} from './support/syntheticStream.js'

const occurredAt = instantOf(Date.UTC(2026, 1, 3))
const ring = new KeyRing(systemRandom)
const storedOne = (fact: Fact): StoredBytes => storedAs([fact], ring)[0] as StoredBytes
const seen: Fact = {
  definition: HouseholdSeen,
  event: event(HouseholdSeen, {
    occurredAt,
    data: { relatedPersonId: uuid(5) as never },
    parts: { client: { text: 'Synthetic' as never }, related: { name: 'Synthetic Person' as never } },
  }),
}
const concern: Fact = {
  definition: ConcernReported,
  event: event(ConcernReported, {
    occurredAt,
    data: { about: 'client' },
    parts: { client: { text: 'Synthetic' as never } },
  }),
}
const visit: Fact = { definition: VisitCounted, event: event(VisitCounted, { occurredAt, data: { visits: 3 } }) }
const household = storedOne(seen)

const recordedOf = (answer: E.Either<unknown, ReadEvent>): Recorded => {
  const one = right(answer)
  if (!one.known) throw new Error(`not known: ${one.why}`)
  return one.event
}
const codeOf = (answer: E.Either<{ readonly code: string }, unknown>): string | null =>
  E.isLeft(answer) ? answer.left.code : null

describe('E26 · what was written reads back', () => {
  test('with its keys: event, envelope and parts', () => {
    fc.assert(
      fc.property(anyStory(5), ({ facts, ring, stored }) => {
        stored.forEach((one, revision) => {
          const recorded = recordedOf(read(one, ring.opener))
          expect(inPlain(recorded)).toEqual(inPlain((facts[revision] as Fact).event as Recorded))
          expect(recorded).toMatchObject(envelopeOf(revision))
        })
      }),
    )
  })

  test('without keys: all but the parts, which are closed', () => {
    fc.assert(
      fc.property(anyStory(3), ({ facts, stored }) => {
        stored.forEach((one, i) => {
          const recorded = recordedOf(read(one, closed))
          const { event } = facts[i] as Fact
          expect([recorded.type, recorded.occurredAt, recorded.data]).toEqual([
            event.type,
            event.occurredAt,
            event.data,
          ])
          expect(Object.keys(recorded.parts).sort()).toEqual(Object.keys(event.parts).sort())
          expect(Object.values(recorded.parts).every(({ state }) => state === 'closed')).toBe(true)
        })
      }),
    )
  })

  test('an older version through its upcasts, in the clear and in the part', () => {
    const old: Fact = {
      definition: MoodMeasuredV1,
      event: event(MoodMeasuredV1, { occurredAt, data: { scale: 'mood' as never }, parts: { client: { score: 7 } } }),
    }
    const recorded = recordedOf(read(storedOne(old), ring.opener))
    expect(inPlain(recorded)).toEqual({
      type: 'MoodMeasured',
      occurredAt,
      data: { scale: 'mood', helpedBy: null },
      parts: { client: { tenths: 70 } },
    })
    expect(recordedOf(read(storedOne(old), closed)).parts.client?.state).toBe('closed')
  })
})

describe('C29 · keys that are not at hand', () => {
  const opening = (keyOf: (kid: string) => DataKey | 'disposed' | null): Opener => ({ mode: 'open', keyOf })

  test('a destroyed key leaves the event and disposes of its part alone', () => {
    const kids: string[] = bodyOf(household).sealed.map(({ k }: { k: string }) => k)
    const own = ring.opener as Extract<Opener, { mode: 'open' }>
    const recorded = recordedOf(
      read(
        household,
        opening((kid) => (kid === kids[1] ? 'disposed' : own.keyOf(kid as never))),
      ),
    )
    expect([recorded.parts.client?.state, recorded.parts.related?.state]).toEqual(['open', 'disposed'])
    expect(recorded.data).toEqual(seen.event.data)
  })

  test('a missing key is a fault that names it: it never reads as disposed', () => {
    const fault = read(
      household,
      opening(() => null),
    )
    const kids = bodyOf(household).sealed.map(({ k }: { k: string }) => k)
    expect(E.isLeft(fault) && [fault.left.code, kids.includes(fault.left.kid)]).toEqual(['E_KEY_MISSING', true])
  })

  test('another key than the one named is refused before it is tried', () => {
    const other = new DataKey({ record: household.stream, subject: 'client', purpose: 'case' }, systemRandom.bytes(32))
    expect(
      codeOf(
        read(
          household,
          opening(() => other),
        ),
      ),
    ).toBe('E_WRONG_KEY')
  })
})

describe('E26 · what this release does not know yet', () => {
  test.each<readonly [string, Fact, ReadonlyArray<Fact['definition']>, object]>([
    ['a type', visit, [NoteWritten], { known: false, why: 'type', type: 'VisitCounted', schema: 1 }],
    [
      'a true type behind a public one',
      concern,
      [NoteWritten],
      { known: false, why: 'type', type: 'ConcernReported', schema: 1 },
    ],
    [
      'a version',
      {
        definition: MoodMeasured,
        event: event(MoodMeasured, {
          occurredAt,
          data: { scale: 'mood' as never, helpedBy: null },
          parts: { client: { tenths: 5 } },
        }),
      },
      [MoodMeasuredV1],
      { known: false, why: 'version', type: 'MoodMeasured', schema: 2 },
    ],
  ])('%s is said to be unknown; that is not a fault', (_, fact, known, answer) => {
    const stored = storedOne(fact)
    expect(read(stored, ring.opener, registryFor(known))).toEqual(E.right(answer))
    expect(E.isRight(verifyLink(null, stored, { strict: true }))).toBe(true)
  })

  test.each(['constructor', '__proto__', 'toString'])(
    'a type named %s is unknown, not a key of a prototype',
    (type) => {
      const stored = withBody(storedOne(visit), { ...bodyOf(storedOne(visit)), type })
      expect(read(stored, closed)).toEqual(E.right({ known: false, why: 'type', type, schema: 1 }))
    },
  )
})

const spoilt = (change: (body: any) => unknown, stored = household): StoredBytes =>
  withBody(stored, change(bodyOf(stored)))
const sealedOf = (change: (sealed: any[]) => unknown[]) => spoilt((body) => ({ ...body, sealed: change(body.sealed) }))
const first = (change: object) => sealedOf(([one, ...rest]) => [{ ...one, ...change }, ...rest])

describe('B38 · a body that does not fit its definition is a fault, whoever made a header for it', () => {
  test.each<readonly [string, StoredBytes]>([
    ['no JSON', withBody(household, '{"clear":')],
    ['nothing', withBody(household, '')],
    ['null', withBody(household, 'null')],
    ['a list', withBody(household, [1, 2, 3, 4])],
    ['a byte order mark', withBody(household, `\ufeff${JSON.stringify(bodyOf(household))}`)],
    ['a field too many', spoilt((body) => ({ ...body, more: 1 }))],
    ['a field too few', spoilt(({ salt: _, ...body }) => body)],
    ['a type that is no text', spoilt((body) => ({ ...body, type: 1 }))],
    ['what is no digest of a command', spoilt((body) => ({ ...body, command: 'A'.repeat(42) }))],
    ['no salt to speak of', spoilt((body) => ({ ...body, salt: 'AAAA' }))],
    ['an odd instant', spoilt((body) => ({ ...body, occurredAt: '2026-02-30T00:00:00.000Z' }))],
    ['a clear field of another type', spoilt((body) => ({ ...body, clear: { relatedPersonId: 5 } }))],
    ['a clear field too many', spoilt((body) => ({ ...body, clear: { ...body.clear, more: 1 } }))],
    [
      'a prototype key in clear',
      withBody(household, JSON.stringify(bodyOf(household)).replace('"clear":{', '"clear":{"__proto__":{"x":1},')),
    ],
    ['sealed parts that are no list', spoilt((body) => ({ ...body, sealed: { length: 2 } }))],
    ['a part too few', sealedOf(([one]) => [one])],
    ['no part', sealedOf(() => [])],
    ['a part twice', sealedOf(([one]) => [one, one])],
    ['an unknown part', first({ p: 'neighbour' })],
    ['a part named like a prototype key', first({ p: 'constructor' })],
    ['a part named __proto__', first({ p: '__proto__' })],
    ['a part under a key that the header does not name', first({ k: 'A'.repeat(43) })],
    ['a nonce in lenient base64', first({ n: `${'A'.repeat(15)}=` })],
    ['a nonce of another length', first({ n: 'A'.repeat(20) })],
    ['a ciphertext in lenient base64', sealedOf((all) => all.map((one) => ({ ...one, c: `${one.c.slice(0, -1)}=` })))],
    ['a ciphertext shorter than a tag and a block', first({ c: 'A'.repeat(106) })],
    ['the true type of another public type', spoilt((body) => ({ ...body, type: 'NoteWritten' }))],
  ])('%s', (_, stored) => {
    expect(codeOf(read(stored, ring.opener))).toBe('E_FORMAT')
  })

  test.each<readonly [string, StoredBytes]>([
    ['another ciphertext', first({ c: Buffer.alloc(80).toString('base64url') })],
    ['another nonce', first({ n: 'A'.repeat(16) })],
    [
      'two parts that changed places',
      sealedOf(([one, two]) => [
        { ...one, p: two.p },
        { ...two, p: one.p },
      ]),
    ],
  ])('%s does not open', (_, stored) => expect(codeOf(read(stored, ring.opener))).toBe('E_SEAL'))

  test('L16 · parts of one event open in no other, though key and part are the same', () => {
    const [one, other] = storedAs([seen, seen], ring) as readonly [StoredBytes, StoredBytes]
    expect(codeOf(read(withBody(one, { ...bodyOf(one), sealed: bodyOf(other).sealed }), ring.opener))).toBe('E_SEAL')
  })

  test('a true type that fits in every field, but stands behind another public type, is a fault', () => {
    const known = registryFor([VisitCounted, { ...VisitCounted, type: 'SecretVisit', publicType: 'SensitiveRecord' }])
    const one = storedOne(visit)
    expect(codeOf(read(withBody(one, { ...bodyOf(one), type: 'SecretVisit' }), closed, known))).toBe('E_FORMAT')
  })

  test('an older version whose fields an upcast cannot take is a fault, not a crash', () => {
    const old = storedOne({
      definition: MoodMeasuredV1,
      event: event(MoodMeasuredV1, { occurredAt, data: { scale: 'mood' as never }, parts: { client: { score: 7 } } }),
    })
    for (const clear of [null, {}, { scale: 5 }, 'mood', [[]]]) {
      expect(codeOf(read(withBody(old, { ...bodyOf(old), clear }), closed))).toBe('E_FORMAT')
    }
  })

  test('a sealed text that is not the part is a fault, not a crash', () => {
    const broken = { ...MoodMeasuredV1.parts.client, codec: VisitCounted.clear }
    const definition = { ...MoodMeasuredV1, parts: { client: broken } }
    const fact = { definition, event: { ...seen.event, type: 'MoodMeasured', data: { scale: 'mood' }, parts: {} } }
    const keys = ring.keysFor({ definition: MoodMeasuredV1, event: fact.event })
    const open = event(
      definition as never,
      { occurredAt, data: { scale: 'mood' }, parts: { client: { visits: 1 } } } as never,
    )
    const { stream, revision } = household
    const origin = 'casetrail.example/synthetic' as never
    const [envelope, prev, content] = [envelopeOf(0), null, null]
    const one = right(
      encodeEvent({ definition, event: open, envelope, origin, prev, keys, content, random: systemRandom }),
    )
    expect(codeOf(read({ ...one, stream, revision }, ring.opener))).toBe('E_FORMAT')
  })

  test('a body of 10 MB, and one nested 100,000 deep, are faults', () => {
    expect(codeOf(read(withBody(household, { ...bodyOf(household), clear: 'x'.repeat(10_000_000) }), closed))).toBe(
      'E_FORMAT',
    )
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(
      codeOf(
        read(
          withBody(household, JSON.stringify(bodyOf(household)).replace('"clear":{', `"clear":${deep},"x":{`)),
          closed,
        ),
      ),
    ).toBe('E_FORMAT')
  })

  test('any JSON, and any bytes, are answered without a crash and without repeating them', () => {
    const body = fc.oneof(
      fc.json().map((text) => Buffer.from(text)),
      fc.uint8Array(),
      fc
        .record({
          clear: fc.jsonValue(),
          occurredAt: fc.constant(occurredAt),
          salt: fc.constant('A'.repeat(22)),
          sealed: fc.array(fc.jsonValue()),
        })
        .map((b) => Buffer.from(JSON.stringify(b))),
    )
    fc.assert(
      fc.property(body, (bytes) => {
        const answer = read({ ...household, body: bytes }, ring.opener)
        expect(E.isLeft(answer) && answer.left).toEqual({
          tag: 'ReadFault',
          code: 'E_FORMAT',
          stream: household.stream,
          revision: 0,
        })
      }),
    )
  })
})
