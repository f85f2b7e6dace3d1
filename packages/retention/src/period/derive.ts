import { type ClosedSpell, closedSpellsUpTo, type RaisedFlag, type Review, unreviewed } from '@casetrail/facts'
import { type EventId, type Instant, instantOf, millisOf } from '@casetrail/kernel'
import type { FormerPolicy, PolicyInForce } from '@casetrail/policy'
import type { CaseFacts } from '../class/CaseFacts.js'
import { extended } from '../review/extended.js'
import { type DerivedUnder, deriveUnder } from './deriveUnder.js'

/*
 * How long is this case kept? The one derivation: the questions explain it, and the due list shows it. The policy in force
 * decides, but shortens nothing that one before it promised a closed case: that needs a human's review (A30, E22).
 */

/** Everything that was derived, under the policy that decides. */
export interface Derivation extends DerivedUnder {
  /** What the policy in force would make of it, where one before it keeps the case longer, by a closure of then. */
  readonly instead: { readonly of: DerivedUnder; readonly adoptedBy: EventId; readonly spell: ClosedSpell } | null
}

interface Promise {
  readonly former: FormerPolicy
  readonly spell: ClosedSpell
  readonly derived: DerivedUnder
}

/** No end at all is the latest. */
const isLater = (one: DerivedUnder, other: DerivedUnder): boolean =>
  other.scheduled !== null && (one.scheduled === null || one.scheduled.keepThrough > other.scheduled.keepThrough)

/** A review is of the case as it was then: it lets nothing go that was closed, accepted or learned of an age later. */
const isReviewed = ({ endedBy }: FormerPolicy, present: DerivedUnder): boolean => {
  const { standing, acceptances, reviews } = present
  const { lifeStages, lifespan } = present.asked.facts

  const knew = ({ at }: Review): boolean =>
    standing.standing === 'closed' &&
    standing.by.recordedAt <= at &&
    acceptances.counting.every((one) => one.recordedAt <= at) &&
    lifeStages.facts.every((one) => one.recordedAt <= at) &&
    lifespan.births.every(({ recordedAt }) => recordedAt === null || recordedAt <= at)
  return reviews.some((one) => one.flag === 'policyShortened' && one.raisedBy === endedBy && knew(one))
}

/**
 * How a former policy kept the case by one closure, with what humans made of that since. What was known while it stood
 * closed counts: until the reopening was recorded, whatever day that was dated to.
 */
const keptUnder = (
  { policy }: FormerPolicy,
  { by, endedBy, until }: ClosedSpell,
  present: DerivedUnder,
): DerivedUnder => {
  const { facts, at } = present.asked
  const last = endedBy === null ? at : instantOf(Math.max(millisOf(by.at), millisOf(endedBy.recordedAt) - 1))
  const derived = deriveUnder(policy, { ...facts, closure: until }, last)
  const { reviews } = present
  return {
    ...derived,
    reviews,
    deadline: extended(derived.scheduled, reviews),
    flags: unreviewed(derived.flags, reviews),
  }
}

/**
 * What policies of the time of a closure, or of any time until it was recorded that the case was reopened, keep longer
 * than the present one: reopening and closing again sheds no promise.
 */
const promisesOf = (policy: PolicyInForce, present: DerivedUnder): readonly Promise[] => {
  const { standing, asked } = present
  if (standing.standing !== 'closed') return []
  const spells = closedSpellsUpTo(asked.facts.closure, asked.at)
  return (policy.before ?? []).flatMap((former, i, all) => {
    if (isReviewed(former, present)) return []
    const since = all[i - 1]?.until ?? ''
    return spells
      .filter(({ by, endedBy }) => former.until > by.at && (endedBy === null || since < endedBy.recordedAt))
      .map((spell) => ({ former, spell, derived: keptUnder(former, spell, present) }))
      .filter(({ derived }) => isLater(derived, present))
  })
}

/** Whatever either policy has a human look at, and the shortening itself. */
const flagsOf = (present: DerivedUnder, decides: DerivedUnder, promises: readonly Promise[]): readonly RaisedFlag[] => [
  ...decides.flags,
  ...present.flags.filter(({ flag }) => decides.flags.every((one) => one.flag !== flag)),
  { flag: 'policyShortened', events: [...new Set(promises.map(({ former }) => former.endedBy))] },
]

/** Derives the retention of a case from the facts up to an instant of valid time. Pure. */
export const derive = (policy: PolicyInForce, facts: CaseFacts, at: Instant): Derivation => {
  const present = deriveUnder(policy, facts, at)
  const promises = promisesOf(policy, present)
  const [first, ...others] = promises
  if (first === undefined) return { ...present, instead: null }
  const longest = others.reduce((one, other) => (isLater(other.derived, one.derived) ? other : one), first)
  return {
    ...longest.derived,
    // Where the case stands now is no matter of what was promised.
    standing: present.standing,
    anchor: present.anchor,
    flags: flagsOf(present, longest.derived, promises),
    instead: { of: present, adoptedBy: longest.former.endedBy, spell: longest.spell },
  }
}
