import type { AnyDecision, AnyRoom, RecordOf, Rule } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { type Draw, drawOf, type WordsOf } from './Draw.js'
import { commandWeights, goesOnFrom, togetherIn, wordsByField } from './hints.js'

/* What happens next, before it is known what it happens to. */

/** One step in the making. */
export interface Wish {
  readonly type: string
  /** The command's data, in the order of its fields. */
  readonly fields: Readonly<Record<string, Draw>>
  /** Milliseconds since the step before. */
  readonly after: number
  /** Days by which it is recorded late. */
  readonly daysLate: number
  /** Chooses the actor, and among whatever else there is to choose from. */
  readonly pick: number
  /** Chooses what goes astray. */
  readonly aside: number
  /** What is brought about first, so that there is something to go on from. */
  readonly before: Wish | null
  /**
   * - `meant`: as it should be, as far as that can be found;
   * - `astray`: the same, then wrong in one place;
   * - `sentAgain`: an earlier command, the very same; `otherContent`: under its id, wrong in one place;
   * - `repeated`: an earlier command's data under a new id; `repeatedAstray`: the same, wrong in one place.
   */
  readonly manner: Manner
}

type Manner = 'meant' | 'astray' | 'sentAgain' | 'otherContent' | 'repeated' | 'repeatedAstray'

const minute = 60_000
const day = 86_400_000

/** Mostly minutes to weeks; a fifth of the time around the 13th and 14th day, rarely years. */
const pause: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 180 * minute }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 * day }) },
  { weight: 2, arbitrary: fc.integer({ min: 12 * day, max: 16 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 30 * day, max: 800 * day }) },
)

const lateness: fc.Arbitrary<number> = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
)

const manner = fc.oneof(
  ...Object.entries({ meant: 55, astray: 29, repeated: 6, repeatedAstray: 7, sentAgain: 2, otherContent: 1 }).map(
    ([one, weight]) => ({ weight, arbitrary: fc.constant(one as Manner) }),
  ),
)

type Listed = Rule<never> & { readonly listed?: { readonly list: string; readonly field: string } }

/** The words of a field: those of the list that a rule of the decision names, or of {@link wordsByField}. */
const wordsFor = (decision: AnyDecision, policy: Policy): WordsOf => {
  const byField = wordsByField(policy)
  const lists = new Map(
    (decision.rules as readonly Listed[]).flatMap(({ listed }) =>
      listed === undefined ? [] : [[listed.field.replace('data.', ''), listed.list] as const],
    ),
  )
  return (field) => {
    const list = lists.get(field)
    if (list === undefined) return Object.hasOwn(byField, field) ? byField[field] : undefined
    const entries = policy.registries[list as keyof Policy['registries']] as readonly { readonly code: string }[] | null
    return entries?.map(({ code }) => code)
  }
}

const constants = (fields: object): Readonly<Record<string, Draw>> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, () => value]))

const fieldsOf = (decision: AnyDecision, policy: Policy): fc.Arbitrary<Readonly<Record<string, Draw>>> => {
  const { fields } = decision.data as unknown as RecordOf<Record<string, t.Mixed>>
  const wordsOf = wordsFor(decision, policy)
  const apart = fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, codec]) => [name, drawOf(codec, name, wordsOf)])),
  )
  const together = togetherIn(policy)[decision.type]
  if (together === undefined) return apart
  return fc
    .tuple(apart, fc.option(together, { freq: 6 }))
    .map(([all, some]) => (some === null ? all : { ...all, ...constants(some) }))
}

/** Any wish for one command, with nothing before it. */
export const wishFor = (
  decision: AnyDecision,
  policy: Policy,
  before: fc.Arbitrary<Wish | null> = fc.constant(null),
): fc.Arbitrary<Wish> =>
  fc.record({
    type: fc.constant(decision.type),
    fields: fieldsOf(decision, policy),
    after: pause,
    daysLate: lateness,
    pick: fc.nat({ max: 10_000 }),
    aside: fc.nat({ max: 10_000 }),
    manner,
    before,
  })

const namesOf = (fields: object): readonly string[] => Object.keys(fields)

/** The fields of a command beside the one that names its record. */
const besideTheKey = ({ data }: AnyDecision): readonly string[] =>
  namesOf((data as unknown as RecordOf<Record<string, t.Mixed>>).fields).slice(1)

/** The decisions whose events have an id in common with this one's data, or are named: it may go on from them. */
const beforeIn = (decisions: readonly AnyDecision[], decision: AnyDecision): readonly AnyDecision[] => {
  const mine = besideTheKey(decision).filter((name) => name.endsWith('Id'))
  const named = goesOnFrom[decision.type] ?? []
  return decisions.filter(
    (other) =>
      other !== decision &&
      (named.includes(other.type) ||
        other.yields.some(({ clear }) => namesOf(clear.fields).some((name) => mine.includes(name)))),
  )
}

/** Wishes by command; half of those that can go on from something bring that about first. */
const wishesIn = (decisions: readonly AnyDecision[], policy: Policy): ReadonlyMap<AnyDecision, fc.Arbitrary<Wish>> => {
  let wishes = new Map(decisions.map((one) => [one, wishFor(one, policy)]))
  for (let depth = 0; depth < 2; depth++) {
    const earlier = wishes
    wishes = new Map(
      decisions.map((one) => {
        const some = beforeIn(decisions, one).flatMap((other) => earlier.get(other) ?? [])
        return [
          one,
          some.length === 0 ? wishFor(one, policy) : wishFor(one, policy, fc.option(fc.oneof(...some), { freq: 4 })),
        ]
      }),
    )
  }
  return wishes
}

/** How often commands occur: `others` is the weight of those that are not named. @since 0.2.0 */
export type Weights = Readonly<Record<string, number>> & { readonly others?: number }

/** Any wish for a command of the rooms that has a weight. */
export const anyWish = (rooms: readonly AnyRoom[], policy: Policy, weights: Weights): fc.Arbitrary<Wish> => {
  const weightOf = (type: string): number => weights[type] ?? weights.others ?? commandWeights[type] ?? 1
  const decisions = rooms.flatMap((room) => room.decisions).filter(({ type }) => weightOf(type) > 0)
  return fc.oneof(
    ...[...wishesIn(decisions, policy)].map(([{ type }, arbitrary]) => ({ weight: weightOf(type), arbitrary })),
  )
}
