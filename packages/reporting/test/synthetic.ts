import {
  addDays,
  Code,
  defineEvent,
  type EventOf,
  flag,
  instantOf,
  LocalDate,
  localDateOf,
  millisOf,
  obligationOf,
  provision,
} from '@casetrail/kernel'
import { type Fact, fact, syntheticId as id } from '@casetrail/testing'
import fc from 'fast-check'

/* SYNTHETIC: promises of a host’s own, over events that Casetrail does not know. */

const said = {
  clauses: ['OWN-1' as never],
  lifecycle: 'originate',
  says: 'Something of a host’s own happened.',
} as const

const ThingAsked = defineEvent({ type: 'ThingAsked', category: 'case', ...said, clear: { thingId: Code, owes: flag } })
const ThingWithheld = defineEvent({
  type: 'ThingWithheld',
  category: 'safeguardingLog',
  ...said,
  clear: { thingId: Code, reviewOn: LocalDate },
})
const ThingDone = defineEvent({ type: 'ThingDone', category: 'safeguardingLog', ...said, clear: { thingId: Code } })
const ThingVoid = defineEvent({ type: 'ThingVoid', category: 'case', ...said, clear: { thingId: Code } })
const ThingSeen = defineEvent({ type: 'ThingSeen', category: 'person', ...said, clear: { thingId: Code } })

export const ownEvents = [ThingAsked, ThingWithheld, ThingDone, ThingVoid, ThingSeen] as const
type OwnEvent = EventOf<(typeof ownEvents)[number]>

/** Opened, moved and ended, in two streams. */
export const thingIsDone = obligationOf<OwnEvent, unknown>()({
  provision: provision('thingIsDone', 'OWN-1' as never, 'What was asked is done within thirty days.'),
  owedBy: 'frontLine',
  about: 'thingId',
  blocksDisposal: false,
  opens: {
    ThingAsked: ({ data, occurredAt }) => {
      const since = localDateOf(occurredAt)
      return data.owes ? { since, due: addDays(since, 30) } : null
    },
  },
  moves: { ThingWithheld: ({ data }) => ({ due: data.reviewOn, status: 'withheld' }) },
  ends: { ThingDone: 'met', ThingVoid: 'void' },
})

/** By an instant, of the same events. */
export const thingIsAnswered = obligationOf<OwnEvent, unknown>()({
  provision: provision('thingIsAnswered', 'OWN-2' as never, 'Whoever asked is answered within 72 hours.'),
  owedBy: 'privacyOfficer',
  about: 'thingId',
  blocksDisposal: false,
  opens: {
    ThingAsked: ({ occurredAt }) => ({
      since: localDateOf(occurredAt),
      due: instantOf(millisOf(occurredAt) + 72 * 3_600_000),
    }),
  },
  ends: { ThingVoid: 'void' },
})

const of = id(1)
const first = '2026-05-01' as LocalDate

/** Asked for some days after the first of May, or at an instant. */
export const asked = (thingId: string, on: number | string, owes = true): Fact =>
  fact(ThingAsked, { of, on: typeof on === 'string' ? on : addDays(first, on), data: { thingId, owes } })

/** Put off by ninety days. */
export const withheld = (thingId: string, day: number): Fact => {
  const on = addDays(first, day)
  return fact(ThingWithheld, { of, on, data: { thingId, reviewOn: addDays(on, 90) } })
}

const plainly =
  (definition: typeof ThingDone | typeof ThingVoid | typeof ThingSeen) =>
  (thingId: string, day: number): Fact =>
    fact(definition, { of, on: addDays(first, day), data: { thingId } })

export const seen = plainly(ThingSeen)

type Kind = (thingId: string, day: number, owes: boolean) => Fact

const kinds: readonly Kind[] = [asked, withheld, plainly(ThingDone), plainly(ThingVoid), seen]

/** Any events about two things in any order, one a day. */
export const ownHistories: fc.Arbitrary<readonly Fact[]> = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('one', 'two'), fc.boolean()), { maxLength: 30 })
  .map((drawn) => drawn.map(([kind, thingId, owes], day) => kind(thingId, day, owes)))
