import {
  type Acceptance,
  datesOf,
  type LifeStageKnownOn,
  lifeStageKnownOn,
  lifeStagesEverOn,
  type Standing,
} from '@casetrail/events'
import type { EventId, Instant, LocalDate } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { CaseFacts } from '../facts/caseFacts.js'

/*
 * Whom did the case support, adult or child? The policy says on which dates to ask (A3); every date counts, so a case
 * that supported a child once supports a child, and one that fits both texts gets the longer. Rows that need an
 * accepted safeguarding may ask on other dates than rows that do not: so an acceptance never shortens what a row
 * without one gives (L3).
 */

/** The dates on which age was asked for, and what is known of them, for each kind of row. @since 0.1.0 */
export interface LifeStagesThatMatter {
  readonly anyRow: readonly LifeStageKnownOn[]
  readonly safeguardingRow: readonly LifeStageKnownOn[]
}

/** The dates alone; `standing` says when the case was closed, if it is. */
const datesThatMatter = (
  policy: Policy,
  facts: CaseFacts,
  acceptances: readonly Acceptance[],
  standing: Standing,
  at: Instant,
): { readonly anyRow: readonly LocalDate[]; readonly safeguardingRow: readonly LocalDate[] } => {
  const received = datesOf(facts.lifeStages, 'received', at)
  switch (policy.settings.ageBasis) {
    case 'received':
      return { anyRow: received, safeguardingRow: received }
    case 'acceptance':
      return { anyRow: received, safeguardingRow: [...new Set(acceptances.map((one) => one.acceptedOn))].sort() }
    case 'closure': {
      const closed = standing.standing === 'closed' ? [standing.by.on] : []
      return { anyRow: closed, safeguardingRow: closed }
    }
  }
}

/** A concern for a child of the household makes the case a child's, if the policy reads it so (A3b). */
const childrenOfConcern = (policy: Policy, acceptances: readonly Acceptance[]): readonly LifeStageKnownOn[] =>
  policy.settings.householdChildConcern === 'longestOfConcernAndClient'
    ? acceptances
        .filter((one) => one.concerns === 'householdChild')
        .map((one) => ({ on: one.acceptedOn, lifeStage: 'child', event: one.event }))
    : []

/** Whom the case supported, on the dates that the policy names (A3, A3b). */
export const lifeStagesThatMatter = (
  policy: Policy,
  facts: CaseFacts,
  acceptances: readonly Acceptance[],
  standing: Standing,
  at: Instant,
): LifeStagesThatMatter => {
  const dates = datesThatMatter(policy, facts, acceptances, standing, at)
  const known = (on: LocalDate): LifeStageKnownOn => lifeStageKnownOn(facts.lifeStages, on)
  return {
    anyRow: dates.anyRow.map(known),
    safeguardingRow: [...dates.safeguardingRow.map(known), ...childrenOfConcern(policy, acceptances)],
  }
}

/** The same, with every life stage that was ever recorded of those dates: what was once promised (L3). */
export const lifeStagesEverPromised = (
  policy: Policy,
  facts: CaseFacts,
  acceptances: readonly Acceptance[],
  standing: Standing,
  at: Instant,
): LifeStagesThatMatter => {
  const dates = datesThatMatter(policy, facts, acceptances, standing, at)
  const ever = (on: LocalDate): readonly LifeStageKnownOn[] => lifeStagesEverOn(facts.lifeStages, on)
  return {
    anyRow: dates.anyRow.flatMap(ever),
    safeguardingRow: [...dates.safeguardingRow.flatMap(ever), ...childrenOfConcern(policy, acceptances)],
  }
}

/** The events that changed what is known of these dates: a determination that says other than another fact (L3). */
export const correctionsOf = (facts: CaseFacts, stages: LifeStagesThatMatter): readonly EventId[] => {
  const dates = new Set([...stages.anyRow, ...stages.safeguardingRow].map((one) => one.on))
  const corrected = [...dates].flatMap((on) => {
    const said = lifeStagesEverOn(facts.lifeStages, on)
    const now = lifeStageKnownOn(facts.lifeStages, on)
    return said.some((one) => one.lifeStage !== now.lifeStage) && now.event !== null ? [now.event] : []
  })
  return [...new Set(corrected)]
}
