import {
  type Acceptance,
  concernOf,
  datesOf,
  everSaidOf,
  type KnownLifeStage,
  knownLifeStage,
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

/** What is known of the dates that are asked about, for each kind of row. */
export interface LifeStagesThatMatter {
  readonly anyRow: readonly KnownLifeStage[]
  readonly safeguardingRow: readonly KnownLifeStage[]
  /** Children of the household whom a concern was about, where the policy keeps the case as theirs (A3b). */
  readonly concern: readonly KnownLifeStage[]
}

/** The case whose dates are asked about. */
export interface AskedCase {
  readonly facts: CaseFacts
  readonly standing: Standing
  readonly acceptances: readonly Acceptance[]
  readonly at: Instant
}

type Dates = { readonly anyRow: readonly LocalDate[]; readonly safeguardingRow: readonly LocalDate[] }

const datesThatMatter = (policy: Policy, { facts, standing, acceptances, at }: AskedCase): Dates => {
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

const concernOfAChild = (policy: Policy, { facts, acceptances }: AskedCase): readonly KnownLifeStage[] =>
  policy.settings.householdChildConcern === 'longestOfConcernAndClient'
    ? acceptances
        .filter((one) => concernOf(facts.safeguarding, one) === 'householdChild')
        .map((one) => ({ on: one.acceptedOn, lifeStage: 'child', event: one.event }))
    : []

const stagesBy = (
  policy: Policy,
  asked: AskedCase,
  known: (on: LocalDate) => readonly KnownLifeStage[],
): LifeStagesThatMatter => {
  const { anyRow, safeguardingRow } = datesThatMatter(policy, asked)
  return {
    anyRow: anyRow.flatMap(known),
    safeguardingRow: safeguardingRow.flatMap(known),
    concern: concernOfAChild(policy, asked),
  }
}

/** Whom the case supported, as far as is known now (A3, A3b). */
export const lifeStagesThatMatter = (policy: Policy, asked: AskedCase): LifeStagesThatMatter =>
  stagesBy(policy, asked, (on) => [knownLifeStage(asked.facts.lifeStages, on)])

/** The same with every life stage that was ever recorded of those dates: what was once to be expected (L3). */
export const lifeStagesEverRecorded = (policy: Policy, asked: AskedCase): LifeStagesThatMatter =>
  stagesBy(policy, asked, (on) => everSaidOf(asked.facts.lifeStages, on))

/** The events that say otherwise of a date than an earlier one did (L3). */
export const correctionsOf = ({ facts }: AskedCase, ever: LifeStagesThatMatter): readonly EventId[] => {
  const dates = [...new Set([...ever.anyRow, ...ever.safeguardingRow].map((one) => one.on))]
  return dates.flatMap((on) => {
    const now = knownLifeStage(facts.lifeStages, on)
    const changed = everSaidOf(facts.lifeStages, on).some((one) => one.lifeStage !== now.lifeStage)
    return changed && now.event !== null ? [now.event] : []
  })
}
