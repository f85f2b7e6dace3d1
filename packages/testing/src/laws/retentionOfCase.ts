import type { CaseId } from '@casetrail/kernel'
import type { Retention } from '@casetrail/retention'
import { ask, openEverything, type Runtime } from '@casetrail/store'
import { ok } from './LawBroken.js'

/** Until when a case is kept, by all that is known now. */
export const retentionOfCase = async (runtime: Runtime, caseId: CaseId): Promise<Retention> =>
  (await ok(ask(runtime, openEverything)('whenDoesRetentionEnd', { caseId }))) as Retention

/** Class, dates and flags: what a law compares, since explanations name events and so follow how they were recorded. */
export const outcomeOf = ({ standing, class: code, keepThrough, eligibleFrom, reviewFlags }: Retention) => ({
  standing,
  class: code,
  keepThrough,
  eligibleFrom,
  reviewFlags,
})

/** The years of the longest class that fits, or may. */
export const longestOf = (retention: Retention): number => retention.candidates[0]?.years ?? 0
