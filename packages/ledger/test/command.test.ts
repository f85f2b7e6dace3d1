import type { SentCommand } from '@casetrail/kernel'
import { event, instantOf } from '@casetrail/kernel'
import { cameOf, closed, contentText, DataKey, encodeEvent, type Opener, type StoredBytes } from '@casetrail/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedRandom } from './support/fixedRandom.js'
import { HouseholdSeen, NoteWritten, VisitCounted } from './support/syntheticEvents.js'
import { bodyOf, envelopeOf, type Fact, KeyRing, origin, right, uuid } from './support/syntheticStream.js'

const occurredAt = instantOf(Date.UTC(2026, 1, 3))
const command = {
  commandId: uuid(1) as SentCommand['commandId'],
  type: 'SeeHousehold',
  occurredAt,
  data: { text: 'Zebedee Synthetic', relatedPersonId: uuid(6) },
}
const text = right(contentText(command))

const visit: Fact = {
  definition: VisitCounted,
  event: event(VisitCounted, { occurredAt, data: { visits: 3 } as never }),
}
const note: Fact = {
  definition: NoteWritten,
  event: event(NoteWritten, {
    occurredAt,
    data: { noteId: uuid(5), channel: 'phone' } as never,
    parts: { client: { text: 'Synthetic' as never } },
  }),
}
const household: Fact = {
  definition: HouseholdSeen,
  event: event(HouseholdSeen, {
    occurredAt,
    data: { relatedPersonId: uuid(6) } as never,
    parts: { client: { text: 'Synthetic' as never }, related: { name: 'Zebedee' as never } },
  }),
}

/** Events of one command, as a store writes them. */
const writtenBy = (facts: readonly Fact[], ring: KeyRing, said = text): readonly StoredBytes[] => {
  const keys = [...new Set(facts.flatMap((fact) => [...ring.keysFor(fact).values()]))]
  return facts.map((fact, revision) => {
    const content = revision === 0 ? { text: said, keys } : null
    const envelope = envelopeOf(revision)
    const { definition, event: one } = fact
    const given = { definition, event: one, envelope, origin, prev: null, keys: ring.keysFor(fact), content }
    return { ...right(encodeEvent({ ...given, random: ring.random })), stream: envelope.stream, revision }
  })
}

const ringOf = (seed: string): KeyRing => new KeyRing(fixedRandom(seed))

describe('L23 · whether events came of a command is told by a keyed hash', () => {
  const shapes: readonly (readonly [string, readonly Fact[]])[] = [
    ['nothing is sealed', [visit]],
    ['one part', [note]],
    ['two persons', [household]],
    ['several events', [visit, note, household]],
  ]

  test.each(shapes)('%s: the same content, and no other, is told again', (_, facts) => {
    const ring = ringOf('told again')
    const stored = writtenBy(facts, ring)
    expect(cameOf(stored, text, ring.opener)).toBe(true)
    for (const other of [
      { ...command, commandId: uuid(2) as SentCommand['commandId'] },
      { ...command, type: 'SeeHouseholds' },
      { ...command, occurredAt: null },
      { ...command, occurredAt: instantOf(Date.UTC(2026, 1, 4)) },
      { ...command, data: { ...command.data, text: 'Zebedee Synthetid' } },
      { ...command, data: {} },
    ])
      expect(cameOf(stored, right(contentText(other)), ring.opener)).toBe(false)
  })

  test.each(shapes)('%s: a destroyed body leaves nothing to tell it by', (_, facts) => {
    const ring = ringOf('destroyed body')
    const stored = writtenBy(facts, ring)
    for (let at = 0; at < stored.length; at++) {
      const destroyed = stored.map((one, i) => (i === at ? { ...one, body: new Uint8Array(0) } : one))
      expect(cameOf(destroyed, text, ring.opener)).toBe(false)
    }
    expect(cameOf([], text, ring.opener)).toBe(false)
  })

  test.each(['disposed', null] as const)('C29 · with any one of its keys %s it is not told again', (gone) => {
    const ring = ringOf('gone')
    const stored = writtenBy([note, household], ring)
    const kids = [...new Set(stored.flatMap((one) => bodyOf(one).sealed.map(({ k }: { k: string }) => k)))]
    expect(kids).toHaveLength(2)
    for (const lost of kids) {
      const { keyOf } = ring.opener as Extract<Opener, { readonly mode: 'open' }>
      expect(cameOf(stored, text, { mode: 'open', keyOf: (kid) => (kid === lost ? gone : keyOf(kid)) })).toBe(false)
    }
    expect(cameOf(stored, text, closed)).toBe(false)
  })

  test('C6 · other keys, or another salt where nothing is sealed, make another hash of the same content', () => {
    for (const facts of [[visit], [note], [household]]) {
      const hashes = ['a', 'b'].map((seed) => bodyOf(writtenBy(facts, ringOf(seed))[0] as StoredBytes).command)
      expect(hashes[0]).not.toBe(hashes[1])
    }
  })

  test('C6 · every key of its events is needed: with one of them nobody can try out contents', () => {
    const ring = ringOf('both')
    const stored = writtenBy([household], ring)
    const [first, second] = [...ring.keysFor(household).values()] as [DataKey, DataKey]
    for (const known of [first, second]) {
      const stranger = new DataKey(known.scope, new Uint8Array(32))
      const opener: Opener = { mode: 'open', keyOf: (kid) => (kid === known.kid ? known : stranger) }
      expect(cameOf(stored, text, opener)).toBe(false)
    }
  })

  test('the text is canonical: the same data in another order of fields is the same content', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue(), { maxKeys: 5 }), (data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse())
        const read = contentText({ ...command, data })
        expect(contentText({ ...command, data: turned })).toEqual(read)
        if (read._tag === 'Right')
          expect(JSON.parse(read.right).slice(0, 4)).toEqual(['command-v1', uuid(1), 'SeeHousehold', occurredAt])
      }),
    )
  })

  test('data that cannot be written is named by its field, and never by its value', () => {
    const answer = contentText({ ...command, data: { text: 'Zebedee\ud800' } })
    expect(answer).toMatchObject({ left: { what: 'command SeeHousehold', faults: [{ field: 'data.text' }] } })
    expect(JSON.stringify(answer)).not.toContain('Zebedee')
  })
})
