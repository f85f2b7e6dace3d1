import type { LifeStage } from '@casetrail/events'
import { addDays, daysBetween } from '@casetrail/kernel'
import type { Policy, Settings } from '@casetrail/policy'
import { type Fact, momentOf, policyWith } from '@casetrail/testing'
import * as fc from 'fast-check'
import {
  accepted,
  alertConcluded,
  alertRaised,
  closed,
  concernFollowedUp,
  concernRaised,
  date,
  determined,
  heard,
  logged,
  made,
  received,
  reopened,
  retracted,
  reviewed,
  struck,
} from './facts.js'

/* SYNTHETIC random histories: any order of facts that a case stream may hold, sensible or not. Folding is total. */

export const firstDay = date('2020-01-01')

const lifeStage = fc.constantFrom<LifeStage>('child', 'adult', 'unknown')

/** A day of ten years, leap days and clock changes among them. */
export const day = fc.integer({ min: 0, max: 3652 }).map((n) => addDays(firstDay, n))

const referral = fc.integer({ min: 1, max: 3 })
const flag = fc.constantFrom('childConcern', 'closureBackdated', 'classShortened')
const body = fc.constantFrom('gatewayToCare', 'mentalHealthCrisisServices', 'marac')

/** A fact of a day, before which there are so many others. */
type Kind = (on: string, n: number) => fc.Arbitrary<Fact>

/** Any acceptance, with the referral it answers. */
export const acceptanceOn = (on: string): fc.Arbitrary<readonly Fact[]> =>
  fc
    .record({ n: referral, body, lifeStage, concerns: fc.constantFrom('client', 'householdChild', 'householdAdult') })
    .map(({ concerns, ...as }) => [made(on, concerns, as.n), accepted(on, as)])

const kinds: readonly Kind[] = [
  (on) => lifeStage.map((stage) => received(on, stage)),
  (on) => fc.record({ n: referral, body, lifeStage }).map((as) => accepted(on, as)),
  (on) => fc.tuple(fc.constantFrom('client', 'householdChild'), referral).map(([concerns, n]) => made(on, concerns, n)),
  (on) => referral.map((n) => retracted(on, n)),
  (on) => fc.record({ lifeStage, backdated: fc.boolean() }).map((as) => closed(on, as)),
  (on) => fc.constant(reopened(on)),
  (on) => fc.tuple(day, lifeStage).map(([about, stage]) => determined(on, { [about]: stage })),
  (on) => referral.map((n) => logged(on, n)),
  (on) => referral.map((n) => struck(on, n)),
  (on) => referral.map((n) => heard(on, 'dram', n)),
  (on, n) => fc.record({ flag, of: fc.nat({ max: n - 1 }) }).map((as) => reviewed(on, as)),
  (on, n) => fc.record({ flag, of: fc.nat({ max: n - 1 }), keepThrough: day }).map((as) => reviewed(on, as)),
  (on) => referral.map((n) => concernRaised(on, n)),
  (on) => referral.map((n) => concernFollowedUp(on, n)),
  (on) => referral.map((n) => alertRaised(on, n)),
  (on) => referral.map((n) => alertConcluded(on, n)),
]

const factOn: Kind = (on, n) => fc.oneof(...kinds.map((kind) => kind(on, n)))

/** A case from its referral on, recorded in this order, some facts late; half of them end closed. */
export const histories: fc.Arbitrary<readonly Fact[]> = fc
  .record({
    stage: lifeStage,
    between: fc.array(fc.record({ recordedOn: day, daysLate: fc.constantFrom(0, 0, 1, 400) }), { maxLength: 12 }),
    isClosed: fc.boolean(),
  })
  .chain(({ stage, between, isClosed }) => {
    const inOrder = [...between].sort((a, b) => daysBetween(b.recordedOn, a.recordedOn))
    const steps = inOrder.map(({ recordedOn, daysLate }, n) =>
      factOn(addDays(recordedOn, -daysLate), n + 1).map(
        (step): Fact => ({ ...step, recordedAt: momentOf(recordedOn) }),
      ),
    )
    const end = isClosed ? [closed(addDays(firstDay, 3700))] : []
    return fc.tuple(...steps).map((made): readonly Fact[] => [received(firstDay, stage), ...made, ...end])
  })

/** Kirklees' policy under any reading of the ambiguities of retention. */
export const policies: fc.Arbitrary<Policy> = fc
  .record<Partial<Settings>>({
    disposalFrom: fc.constantFrom('dayAfterAnniversary', 'onAnniversary'),
    ageBasis: fc.constantFrom('received', 'acceptance', 'closure'),
    householdChildConcern: fc.constantFrom('adultWithReview', 'longestOfConcernAndClient'),
    acceptedAfterClosureAnchor: fc.constantFrom('closure', 'laterOfClosureAndAcceptance'),
  })
  .map((settings) => policyWith(settings))
