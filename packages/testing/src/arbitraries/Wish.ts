import * as fc from 'fast-check'

/* What happens next, before it is known what it happens to: kinds with weights, and how much time passes. */

/** How often each kind of step occurs in a history, relative to the others; 0: never. @since 0.1.0 */
export const stepWeights = {
  note: 6,
  correctNote: 1,
  measure: 2,
  contact: 2,
  signpost: 1,
  writeToRecord: 1,
  concern: 1,
  followUp: 1,
  assign: 2,
  unassign: 1,
  cover: 1,
  onwardReferral: 2,
  onwardAnswer: 2,
  onwardEnd: 1,
  safeguarding: 3,
  safeguardingAccepted: 4,
  safeguardingRetracted: 2,
  logEntry: 2,
  close: 5,
  reopen: 3,
  referral: 2,
  transfer: 1,
  dateOfBirth: 2,
  practice: 1,
  relative: 1,
  characteristic: 1,
  death: 1,
  appoint: 2,
  standDown: 2,
  grantRole: 1,
  endRole: 1,
  access: 8,
  outsiderAccess: 2,
  investigate: 3,
  conclude: 2,
  report: 1,
}

/** A kind of step. @since 0.1.0 */
export type StepKind = keyof typeof stepWeights

/** One step in the making. `pick` chooses among whatever there is to choose from. */
export interface Wish {
  readonly kind: StepKind
  /** Milliseconds since the step before; at least 1. */
  readonly after: number
  /** Days by which it is recorded late. */
  readonly daysLate: number
  readonly caseNumber: number
  readonly staffNumber: number
  readonly pick: number
}

const minute = 60_000
const day = 86_400_000

/** Mostly minutes to weeks; a fifth of the time around the 13th and 14th day, rarely years. */
const pause: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 180 * minute }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 * day }) },
  { weight: 2, arbitrary: fc.integer({ min: 12 * day, max: 16 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 30 * day, max: 800 * day }) },
)

/** Any wish whose kind has a weight. */
export const wish = (weights: Readonly<Record<StepKind, number>>): fc.Arbitrary<Wish> => {
  const kinds = Object.entries(weights) as [StepKind, number][]
  return fc.record({
    kind: fc.oneof(
      ...kinds.filter(([, weight]) => weight > 0).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })),
    ),
    after: pause,
    daysLate: fc.oneof(
      { weight: 9, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
    ),
    caseNumber: fc.nat({ max: 2 }),
    staffNumber: fc.nat({ max: 5 }),
    pick: fc.nat({ max: 1000 }),
  })
}
