import {
  type DomainEvent,
  type Instant,
  isOverdue,
  type LocalDate,
  ledgerOf,
  nothingPromised,
  obligationOf,
  outstandingAt,
  type Promised,
  promiseIn,
  promiseKey,
  provision,
  type Recorded,
  replay,
  type StreamId,
  takeInto,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Of<T extends string> = DomainEvent & { readonly type: T; readonly data: { readonly thingId: string } }
type Thing = Of<'Opened'> | Of<'Withheld'> | Of<'Done'> | Of<'Dropped'> | Of<'Unrelated'>

const thingIsSeenTo = obligationOf<Thing, { readonly days: number }>()({
  provision: provision('thingIsSeenTo', 'C46', 'A thing is seen to.'),
  owedBy: 'privacyOfficer',
  about: 'thingId',
  blocksDisposal: true,
  opens: { Opened: (e) => ({ since: e.occurredAt.slice(0, 10) as LocalDate, due: '2026-01-31' as LocalDate }) },
  moves: { Withheld: () => ({ due: '2026-06-30' as LocalDate, status: 'withheld' }) },
  ends: { Done: 'met', Dropped: 'void' },
})

const at = (n: number): Instant => new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString() as Instant

const happened = (type: string, n: number, thingId = 'a', stream = 'case-a'): Recorded =>
  ({
    type,
    id: `e${n}`,
    occurredAt: at(n),
    recordedAt: at(n),
    stream: stream as StreamId,
    data: { thingId },
    parts: {},
  }) as unknown as Recorded

const types = fc.constantFrom('Opened', 'Withheld', 'Done', 'Dropped', 'Unrelated', 'toString')
const script = fc
  .array(fc.tuple(types, fc.constantFrom('a', 'b')), { maxLength: 25 })
  .map((steps) => steps.map(([type, thing], n) => happened(type, n, thing)))

const ledger = ledgerOf([thingIsSeenTo])
const keyOf = (thing: string, stream = 'case-a'): string => promiseKey('thingIsSeenTo', stream as StreamId, thing)
const promiseOf = (events: readonly Recorded[], thing = 'a'): Promised =>
  replay(ledger, events, { days: 5 }).promises[keyOf(thing)] ?? nothingPromised(keyOf(thing))

describe('what is owed', () => {
  test('L15 · each opened promise ends at most once, by an ending event, and one at a time', () => {
    fc.assert(
      fc.property(script, (events) => {
        const { spells } = promiseOf(events)
        const endings = new Set(
          events.filter(({ type }) => type === 'Done' || type === 'Dropped').map(({ id }) => id as string),
        )
        expect(spells.filter(({ ended }) => ended === null).length).toBeLessThanOrEqual(1)
        for (const { ended } of spells) if (ended !== null) expect(endings.has(ended.event)).toBe(true)
        const used = spells.flatMap(({ ended }) => (ended === null ? [] : [ended.event]))
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })

  test('L15 · withholding moves the time to the review, and never ends anything', () => {
    fc.assert(
      fc.property(script, (events) => {
        const without = promiseOf(events.filter(({ type }) => type !== 'Withheld'))
        const moved = promiseOf(events)
        expect(moved.spells.map(({ opened, ended }) => ({ opened, ended }))).toEqual(
          without.spells.map(({ opened, ended }) => ({ opened, ended })),
        )
      }),
    )
    const promised = promiseOf([happened('Opened', 0), happened('Withheld', 1)])
    expect(outstandingAt(promised, at(0))).toMatchObject({ due: '2026-01-31', status: 'owed' })
    expect(outstandingAt(promised, at(1))).toMatchObject({ due: '2026-06-30', status: 'withheld' })
  })

  test('L15 · what needs something is owed once that is on record too, whichever came first, and not before', () => {
    const needing = { ...thingIsSeenTo, needs: { Withheld: true as const }, moves: {} }
    const ofNeeding = (events: readonly Recorded[]): Promised =>
      replay(ledgerOf([needing]), events, { days: 5 }).promises[keyOf('a')] ?? nothingPromised(keyOf('a'))
    fc.assert(
      fc.property(script, (events) => {
        const mine = events.filter(({ data }) => (data as { readonly thingId: string }).thingId === 'a')
        const first = mine.findIndex(({ type }) => type === 'Withheld')
        const waits = mine.slice(0, Math.max(first, 0)).map(({ type }) => type)
        const isWaiting =
          waits.lastIndexOf('Opened') > Math.max(waits.lastIndexOf('Done'), waits.lastIndexOf('Dropped'))
        const after = first < 0 ? [] : mine.slice(first)
        const plain = promiseOf(isWaiting ? [happened('Opened', first), ...after] : after)
        const shape = (promised: Promised) => promised.spells.map(({ ended }) => ended?.event ?? null)
        expect(shape(ofNeeding(events))).toEqual(shape(plain))
      }),
    )
    const late = ofNeeding([happened('Opened', 1), happened('Withheld', 3)])
    expect([1, 2, 3].map((n) => outstandingAt(late, at(n)) !== null)).toEqual([false, false, true])
    expect(outstandingAt(late, at(3))).toMatchObject({ opened: { event: 'e1' }, due: '2026-01-31', record: 'case-a' })
  })

  test('L15 · what is opened again after it ended is owed again', () => {
    const promised = promiseOf(['Opened', 'Done', 'Opened'].map((type, n) => happened(type, n)))
    expect(promised.spells.map(({ ended }) => ended?.how ?? null)).toEqual(['met', null])
    expect(outstandingAt(promised, at(1))).toBeNull()
    expect(outstandingAt(promised, at(2))?.opened.event).toBe('e2')
  })

  test('A26 · opened once more, for an earlier instant, it is owed from that instant on, and due as of then', () => {
    const earlier = { ...happened('Opened', 9), occurredAt: at(1) }
    const promised = promiseOf([happened('Opened', 5), earlier as Recorded])
    expect(promised.spells.length).toBe(1)
    expect([0, 1, 4].map((n) => outstandingAt(promised, at(n))?.due ?? null)).toEqual([
      null,
      '2026-01-31',
      '2026-01-31',
    ])
    expect(outstandingAt(promised, at(4))?.opened.event).toBe('e9')
    expect(
      outstandingAt(promiseOf([happened('Opened', 1), { ...happened('Opened', 9), occurredAt: at(5) }]), at(9)),
    ).toMatchObject({
      opened: { event: 'e1' },
    })
  })

  test('A26 · a time that was moved earlier in valid time does not override one that was moved later', () => {
    const recordedLate = { ...happened('Withheld', 9), occurredAt: at(1) }
    const { spells } = promiseOf([happened('Opened', 0), happened('Withheld', 5), recordedLate as Recorded])
    expect(spells[0]?.dues.map(({ event }) => event)).toEqual(['e0', 'e9', 'e5'])
  })

  test('A26 · as of an instant: owed from its opening, no longer from its end', () => {
    const promised = promiseOf([happened('Opened', 1), happened('Dropped', 3)])
    expect([0, 1, 2, 3].map((n) => outstandingAt(promised, at(n)) !== null)).toEqual([false, true, true, false])
  })

  test('L15 · a promise is about the thing that its events name, and listens to no other type', () => {
    expect(promiseIn(thingIsSeenTo, happened('Opened', 0, 'x'))).toBe(keyOf('x'))
    expect(nothingPromised(keyOf('x/y'))).toMatchObject({ obligation: 'thingIsSeenTo', about: 'x/y' })
    for (const type of ['Unrelated', 'toString', '__proto__'])
      expect(promiseIn(thingIsSeenTo, happened(type, 0))).toBeNull()
  })

  test('L15 · one id used in two records is two promises: what ends one leaves the other owed', () => {
    const opened = ['case-a', 'case-b'].map((stream, n) => happened('Opened', n, 'x', stream))
    const { promises } = replay(ledger, [...opened, happened('Done', 2, 'x', 'safeguardingLog-a')], { days: 5 })
    const owed = Object.values(promises).flatMap((one) => outstandingAt(one, at(3)) ?? [])
    expect(owed).toMatchObject([{ about: 'x', record: 'case-b' }])
  })

  test('L1 · the ledger of a record is its promises, each folded apart', () => {
    fc.assert(
      fc.property(script, (events) => {
        for (const thing of ['a', 'b']) {
          const draft = structuredClone(nothingPromised(keyOf(thing)))
          for (const one of events)
            if (promiseIn(thingIsSeenTo, one) === keyOf(thing)) takeInto(draft, thingIsSeenTo, one, { days: 5 })
          expect(promiseOf(events, thing)).toEqual(draft)
        }
      }),
    )
  })

  test('B6 · overdue: a date at its end in London, an instant at that instant, never without a time', () => {
    const then = { at: '2026-07-01T10:00:00.000Z' as Instant, today: '2026-07-01' as LocalDate }
    expect(isOverdue('2026-07-01' as LocalDate, then)).toBe(false)
    expect(isOverdue('2026-06-30' as LocalDate, then)).toBe(true)
    expect(isOverdue('2026-07-01T10:00:00.000Z' as Instant, then)).toBe(false)
    expect(isOverdue('2026-07-01T09:59:59.999Z' as Instant, then)).toBe(true)
    expect(isOverdue(null, then)).toBe(false)
  })

  test('L15 · an event that lacks what the promise is about does not compile', () => {
    type Lacking = DomainEvent & { readonly type: 'Lacking'; readonly data: { readonly otherId: string } }
    obligationOf<Thing | Lacking, null>()({
      provision: provision('wrong', 'C46', 'Wrong.'),
      owedBy: 'privacyOfficer',
      // @ts-expect-error `Lacking` has no `thingId`
      about: 'thingId',
      blocksDisposal: false,
      opens: { Opened: () => null },
      ends: { Lacking: 'met' },
    })
  })
})
