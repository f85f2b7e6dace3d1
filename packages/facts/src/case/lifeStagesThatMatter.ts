import type { EventId, Instant } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { CaseFile } from './caseFile.js'
import type { Standing } from './closure.js'
import { type HeldLifeStages, type KnownLifeStage, lifeStagesOf } from './lifeStages.js'
import { type Acceptance, concernOf } from './safeguarding.js'

/*
 * Whom did the case support, adult or child? The policy says on which dates to ask (A3); every date counts, so a case
 * that supported a child once supports a child, and one that fits both texts gets the longer. Rows that need an
 * accepted safeguarding may ask on other dates than rows that do not: so an acceptance never shortens what a row
 * without one gives (L3).
 */

/** What is known of the dates that are asked about, for each kind of row. @since 0.2.0 */
export interface LifeStagesThatMatter {
  readonly anyRow: readonly KnownLifeStage[]
  readonly safeguardingRow: readonly KnownLifeStage[]
  /** Children of the household whom a concern was about, where the policy keeps the case as theirs (A3b). */
  readonly concern: readonly KnownLifeStage[]
}

/** The case whose dates are asked about. @since 0.2.0 */
export interface AskedCase {
  readonly facts: Pick<CaseFile, 'safeguarding'> & { readonly lifeStages: HeldLifeStages }
  readonly standing: Standing
  /** Those that count. */
  readonly acceptances: readonly Acceptance[]
  readonly at: Instant
}

/** What is known on the dates that the policy names (A3): referrals received, safeguarding accepted, or the closure. */
const clientStages = (
  policy: Policy,
  { facts, standing, acceptances, at }: AskedCase,
): Omit<LifeStagesThatMatter, 'concern'> => {
  const received = lifeStagesOf(facts.lifeStages, 'received', at)
  switch (policy.settings.ageBasis) {
    case 'received':
      return { anyRow: received, safeguardingRow: received }
    case 'acceptance': {
      const accepted = new Set(acceptances.map((one) => one.event))
      const stages = lifeStagesOf(facts.lifeStages, 'accepted', at).filter((one) => accepted.has(one.of))
      return { anyRow: received, safeguardingRow: stages }
    }
    case 'closure': {
      const by = standing.standing === 'closed' ? standing.by.event : null
      const closed = lifeStagesOf(facts.lifeStages, 'closed', at).filter((one) => one.of === by)
      return { anyRow: closed, safeguardingRow: closed }
    }
  }
}

const childOfConcern = ({ event, acceptedOn }: Acceptance): KnownLifeStage => ({
  of: event,
  on: acceptedOn,
  lifeStage: 'child',
  event,
  isSuperseded: false,
  isMisread: false,
  ever: ['child'],
})

/** Whom the case supported, as far as is known now (A3, A3b). @since 0.2.0 */
export const lifeStagesThatMatter = (policy: Policy, asked: AskedCase): LifeStagesThatMatter => ({
  ...clientStages(policy, asked),
  concern:
    policy.settings.householdChildConcern === 'longestOfConcernAndClient'
      ? asked.acceptances
          .filter((one) => concernOf(asked.facts.safeguarding, one) === 'householdChild')
          .map(childOfConcern)
      : [],
})

/** The same with every life stage that was ever recorded on those occasions: what was once to be expected (L3). @since 0.2.0 */
export const everRecorded = (stages: LifeStagesThatMatter): LifeStagesThatMatter => {
  const ever = (known: readonly KnownLifeStage[]) =>
    known.flatMap((one) => one.ever.map((lifeStage) => ({ ...one, lifeStage })))
  return { anyRow: ever(stages.anyRow), safeguardingRow: ever(stages.safeguardingRow), concern: stages.concern }
}

/** The determinations that say otherwise than was recorded before (L3). @since 0.2.0 */
export const correctionsOf = (stages: LifeStagesThatMatter): readonly EventId[] =>
  [...stages.anyRow, ...stages.safeguardingRow]
    .filter((one) => one.ever.some((lifeStage) => lifeStage !== one.lifeStage))
    .map((one) => one.event)
