import { Header } from '@casetrail/kernel'
import { leafHash, type StoredBytes, sha256, verifyStream } from '@casetrail/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerText } from '../src/stored/headerText.js'
import { anyStory, bodyOf, type Story, uuid } from './support/syntheticStream.js'

/*
 * L16 over generated streams: what somebody does who may write to the database. A chain names each event in the next,
 * so a fault shows at the event itself or at the one that refers to it; what became of the last event, only a head that
 * is kept elsewhere can tell.
 */

const headOf = ({ stored }: Story): string => leafHash((stored.at(-1) as StoredBytes).header)

/** Where verification ends: the index of the fault, or Infinity when the stream is the one whose head was kept. */
const brokenAt = (events: readonly StoredBytes[], head: string, strict = false): number => {
  const verdict = verifyStream(events, { strict })
  if (verdict.verdict === 'FAILED') return verdict.events
  return verdict.head?.leaf === head ? Number.POSITIVE_INFINITY : events.length
}

const codeOf = (events: readonly StoredBytes[]): string => {
  const verdict = verifyStream(events)
  return verdict.verdict === 'FAILED' ? verdict.fault.code : verdict.verdict
}

/** The same events with what a forger would also correct: the places where they are found. */
const renumbered = (events: readonly StoredBytes[]): readonly StoredBytes[] =>
  events.map((one, revision) => ({ ...one, revision }))

const changed = (bytes: Uint8Array, at: number, by: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ by : byte))
const story = anyStory(8)
const place = fc.nat(1_000)
const by = fc.integer({ min: 1, max: 255 })

describe('L16 · a stream as it was written', () => {
  test('is verified without any key, loosely and strictly, up to its head', () => {
    fc.assert(
      fc.property(story, (given) => {
        for (const strict of [false, true]) {
          expect(verifyStream(given.stored, { strict })).toMatchObject({
            verdict: 'VERIFIED',
            events: given.stored.length,
            head: { revision: given.stored.length - 1, leaf: headOf(given) },
          })
        }
      }),
    )
  })

  test('of no events is verified, and has no head', () => {
    expect(verifyStream([])).toEqual({ verdict: 'VERIFIED', events: 0, head: null })
  })
})

describe('L16 · any change breaks verification at that event, or at the one that refers to it', () => {
  test('one byte of a body: at that event, by its hash', () => {
    fc.assert(
      fc.property(story, place, place, by, (given, pick, at, change) => {
        const i = pick % given.stored.length
        const events = given.stored.map((one, j) =>
          i === j ? { ...one, body: changed(one.body, at % one.body.length, change) } : one,
        )
        expect([brokenAt(events, headOf(given)), codeOf(events)]).toEqual([i, 'E_BODY'])
      }),
    )
  })

  test('one byte of a header: at that event or the next; of the last header, by the head kept elsewhere', () => {
    fc.assert(
      fc.property(story, place, place, by, (given, pick, at, change) => {
        const i = pick % given.stored.length
        const events = given.stored.map((one, j) =>
          i === j ? { ...one, header: changed(one.header, at % one.header.length, change) } : one,
        )
        expect(brokenAt(events, headOf(given))).toBeLessThanOrEqual(i + 1)
        expect(brokenAt(events, headOf(given), true)).toBeLessThanOrEqual(i + 1)
      }),
      { numRuns: 500 },
    )
  })

  test('every bit of every byte of one header', () => {
    const [given] = fc.sample(anyStory(3), { numRuns: 1, seed: 16 }) as [Story]
    const [only] = given.stored as [StoredBytes]
    for (let at = 0; at < only.header.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const events = [{ ...only, header: changed(only.header, at, 1 << bit) }, ...given.stored.slice(1)]
        expect(brokenAt(events, headOf(given))).toBeLessThanOrEqual(1)
      }
    }
  })

  test('an event dropped, the places corrected or not', () => {
    fc.assert(
      fc.property(story, place, (given, pick) => {
        const i = pick % given.stored.length
        const events = given.stored.filter((_, j) => i !== j)
        expect(brokenAt(events, headOf(given))).toBeLessThanOrEqual(i)
        expect(brokenAt(renumbered(events), headOf(given))).toBeLessThanOrEqual(i)
      }),
    )
  })

  test('an event twice', () => {
    fc.assert(
      fc.property(story, place, (given, pick) => {
        const i = pick % given.stored.length
        const events = given.stored.flatMap((one, j) => (i === j ? [one, one] : [one]))
        expect(brokenAt(events, headOf(given))).toBe(i + 1)
        expect(brokenAt(renumbered(events), headOf(given))).toBe(i + 1)
      }),
    )
  })

  test('two events in each other’s place', () => {
    fc.assert(
      fc.property(
        anyStory(8).filter(({ stored }) => stored.length > 1),
        place,
        place,
        (given, one, other) => {
          const n = given.stored.length
          const i = one % n
          const j = (i + 1 + (other % (n - 1))) % n
          const events = given.stored.map(
            (each, k) => (k === i ? given.stored[j] : k === j ? given.stored[i] : each) as StoredBytes,
          )
          expect(brokenAt(events, headOf(given))).toBe(Math.min(i, j))
          expect(brokenAt(renumbered(events), headOf(given))).toBe(Math.min(i, j))
        },
      ),
    )
  })

  test('an event of another history of the same stream inserted', () => {
    fc.assert(
      fc.property(story, story, place, (given, another, pick) => {
        const i = pick % (given.stored.length + 1)
        const foreign = another.stored[pick % another.stored.length] as StoredBytes
        const events = [...given.stored.slice(0, i), foreign, ...given.stored.slice(i)]
        expect(brokenAt(events, headOf(given))).toBeLessThanOrEqual(i + 1)
        expect(brokenAt(renumbered(events), headOf(given))).toBeLessThanOrEqual(i + 1)
      }),
    )
  })

  test('bodies of two events exchanged', () => {
    fc.assert(
      fc.property(
        anyStory(8).filter(({ stored }) => stored.length > 1),
        place,
        (given, pick) => {
          const i = pick % (given.stored.length - 1)
          const [one, next] = [given.stored[i], given.stored[i + 1]] as [StoredBytes, StoredBytes]
          const events = given.stored.map((each, j) =>
            j === i ? { ...one, body: next.body } : j === i + 1 ? { ...next, body: one.body } : each,
          )
          expect([brokenAt(events, headOf(given)), codeOf(events)]).toEqual([i, 'E_BODY'])
        },
      ),
    )
  })

  test('a body rewritten together with its own header, but not with those after it', () => {
    fc.assert(
      fc.property(story, place, (given, pick) => {
        const i = pick % given.stored.length
        const events = given.stored.map((one, j) =>
          i === j ? forged(one, { body: { ...bodyOf(one), salt: 'A'.repeat(22) } }) : one,
        )
        expect(brokenAt(events, headOf(given))).toBe(i + 1)
      }),
    )
  })
})

describe('L16 · what a chain alone cannot see, and a head kept elsewhere can', () => {
  test('a tail cut off is verified: nothing in what remains refers to it', () => {
    fc.assert(
      fc.property(story, place, (given, pick) => {
        const kept = pick % given.stored.length
        expect(verifyStream(given.stored.slice(0, kept))).toMatchObject({ verdict: 'VERIFIED', events: kept })
        expect(brokenAt(given.stored.slice(0, kept), headOf(given))).toBe(kept)
      }),
    )
  })

  test('a stream rewritten from some event to its end is verified, with another head', () => {
    fc.assert(
      fc.property(story, place, (given, pick) => {
        const i = pick % given.stored.length
        const events: StoredBytes[] = [...given.stored.slice(0, i)]
        for (const one of given.stored.slice(i)) {
          const previous = events.at(-1)
          events.push(
            forged(one, {
              prev: previous === undefined ? null : leafHash(previous.header),
              body: { ...bodyOf(one), salt: 'A'.repeat(22) },
            }),
          )
        }
        expect(verifyStream(events, { strict: true }).verdict).toBe('VERIFIED')
        expect(brokenAt(events, headOf(given))).toBe(events.length)
      }),
    )
  })
})

/** An event with other fields, hashed and written as its writer would have: everything but a place in the old chain. */
const forged = (
  one: StoredBytes,
  change: { readonly body?: object; readonly [field: string]: unknown },
): StoredBytes => {
  const { body, ...fields } = change
  const bytes = body === undefined ? one.body : Buffer.from(JSON.stringify(body))
  const header: unknown = { ...JSON.parse(Buffer.from(one.header).toString()), ...fields, body: sha256(bytes) }
  if (!Header.is(header)) throw new Error('not a header')
  return { ...one, header: Buffer.from(headerText(header)), body: bytes }
}

describe('L16 · each fault has its code', () => {
  const [given] = fc.sample(
    anyStory(8).filter(({ stored }) => stored.length >= 3),
    { numRuns: 1, seed: 7 },
  ) as [Story]
  const [one, two, three] = given.stored as [StoredBytes, StoredBytes, StoredBytes]

  test.each<readonly [string, string, readonly StoredBytes[], number]>([
    ['E_ID', 'stored under another id', [one, { ...two, id: uuid(99) }], 1],
    ['E_STREAM', 'stored under another stream', [{ ...one, stream: `case-${uuid(99)}` as never }], 0],
    ['E_REV_GAP', 'stored under another revision', [one, { ...two, revision: 2 }], 1],
    ['E_REV_GAP', 'a gap', [one, three], 1],
    ['E_REV_GAP', 'a stream that does not begin at 0', [two, three], 0],
    ['E_PREV', 'a first event that refers to one', [forged(one, { prev: leafHash(one.header) })], 0],
    ['E_PREV', 'a later event that refers to none', [one, forged(two, { prev: null })], 1],
    ['E_PREV', 'an event that refers to another', [one, forged(two, { prev: leafHash(two.header) })], 1],
    [
      'E_STREAM',
      'two streams in one',
      [one, { ...forged(two, { stream: `case-${uuid(99)}` }), stream: `case-${uuid(99)}` as never }],
      1,
    ],
    ['E_LOG', 'two logs in one', [one, forged(two, { log: 'casetrail.example/other' })], 1],
    ['E_CLOCK', 'a clock that goes back', [one, forged(two, { recordedAt: '2026-02-03T08:59:59.999Z' })], 1],
    ['E_BODY', 'a body of none', [{ ...one, body: new Uint8Array() }], 0],
    ['E_FORMAT', 'a header of none', [one, { ...two, header: new Uint8Array() }], 1],
  ])('%s · %s', (code, _, events, at) => {
    const verdict = verifyStream(events)
    const { stream, revision } = events[at] as StoredBytes
    expect(verdict).toEqual({ verdict: 'FAILED', events: at, fault: { tag: 'ReadFault', code, stream, revision } })
  })

  test('two events of one moment are in order', () => {
    const same = forged(two, { recordedAt: JSON.parse(Buffer.from(one.header).toString()).recordedAt })
    expect(verifyStream([one, same]).verdict).toBe('VERIFIED')
  })
})
