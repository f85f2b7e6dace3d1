import type { LifeStage } from '@casetrail/events'
import {
  type CaseNote,
  type ClosureFact,
  type ContactAttempt,
  type Hearing,
  heldLifeStages,
  type Involvement,
  involvedAt,
  lifeStagesOf,
  type OnwardReferral,
  question,
  type Referral,
  readsCaseAndLog,
  readsCaseAndPerson,
  readsOwed,
  type SafeguardingReferral,
  type SafetyConcern,
  type Signpost,
  stageAcross,
  standingAt,
  type Then,
  thingsThen,
} from '@casetrail/facts'
import { CaseId, type Explanation, type LocalDate, type OrganisationId, type PersonId, record } from '@casetrail/kernel'
import { measuresThen, type ScoredMeasure } from '../outcome/scoredMeasures.js'
import { type CaseFlag, flagsOf } from './caseFlags.js'
import { explainStanding, lastTurn, whyItStandsSo } from './explainStanding.js'
import { type PersonThen, personThen } from './personThen.js'

/*
 * C8, C9 · One case as a worker sees it: what is current, what was corrected, and what is still open. A question about
 * a past instant leaves out whatever happened later (A26). Of the safeguarding log it counts entries, no more (A8).
 */

/** How a case stands. Personal values are null where they are disposed of or not readable. @since 0.1.0 */
export interface HowDoesTheCaseStand {
  readonly caseId: CaseId
  readonly standing: 'notBegun' | 'open' | 'closed'
  /** The Europe/London date since which it stands so; null: it has not begun. */
  readonly since: LocalDate | null
  /** Every turn between open and closed by then, oldest first. */
  readonly turns: readonly ClosureFact[]
  readonly flags: readonly CaseFlag[]
  readonly personId: PersonId | null
  readonly person: PersonThen
  /** Child if a child on any date a referral was received (A3). */
  readonly lifeStageWhenReferred: LifeStage
  /** The network that handles it (E13). */
  readonly pcn: OrganisationId | null
  readonly referrals: readonly Then<Referral>[]
  /** Who is involved then, by assignment or cover (C42). */
  readonly workers: readonly Involvement[]
  readonly notes: readonly Then<CaseNote>[]
  readonly contactAttempts: readonly ContactAttempt[]
  readonly measures: readonly ScoredMeasure[]
  readonly signposts: readonly Then<Signpost>[]
  readonly onwardReferrals: readonly Then<OnwardReferral>[]
  readonly safetyConcerns: readonly Then<SafetyConcern>[]
  readonly safeguarding: {
    readonly referrals: readonly Then<SafeguardingReferral>[]
    readonly hearings: readonly Hearing[]
    /** How many entries the separate log holds, struck ones apart. */
    readonly logEntries: number
  }
  readonly explanation: Explanation
}

/** Everything that a worker sees of one case. @since 0.1.0 */
export const howDoesTheCaseStand = question({
  name: 'howDoesTheCaseStand',
  clauses: ['C8', 'C9', 'C24', 'A26'],
  asks: 'How does this case stand, and what has happened in it?',
  params: record('howDoesTheCaseStand', { caseId: CaseId }),
  reads: { ...readsCaseAndPerson, log: readsCaseAndLog.log, ...readsOwed },
  cites: Object.values(whyItStandsSo),
  answer: (views, { params: { caseId }, asOf: { validAt }, today, world }): HowDoesTheCaseStand => {
    const { case: file, person, log } = views
    const standing = standingAt(file.closure, validAt)
    return {
      caseId,
      standing: standing.standing,
      since: lastTurn(standing)?.on ?? null,
      turns: file.closure.facts.filter((turn) => turn.at <= validAt),
      flags: flagsOf(world, views, validAt),
      personId: standing.standing === 'notBegun' ? null : file.referrals.personId,
      person: personThen(person, { validAt, today }),
      lifeStageWhenReferred: stageAcross(lifeStagesOf(heldLifeStages(views), 'received', validAt)),
      pcn: file.referrals.networks.findLast((one) => one.at <= validAt)?.pcn ?? null,
      referrals: thingsThen(file.referrals.referrals, validAt),
      workers: involvedAt(file.involvement, validAt),
      notes: thingsThen(file.notes.notes, validAt).map((note) => ({
        ...note,
        wordings: note.wordings.filter((one) => one.at <= validAt),
      })),
      contactAttempts: file.contactAttempts.attempts.filter((one) => one.at <= validAt),
      measures: measuresThen(file.measures.measures, validAt),
      signposts: thingsThen(file.signposts.signposts, validAt),
      onwardReferrals: thingsThen(file.onwardReferrals.onward, validAt),
      safetyConcerns: thingsThen(file.safetyConcerns.concerns, validAt),
      safeguarding: {
        referrals: thingsThen(file.safeguarding.referrals, validAt),
        hearings: file.safeguarding.hearings.filter((one) => one.at <= validAt),
        logEntries: thingsThen(log.logEntries, validAt).filter(({ status }) => status !== 'struck').length,
      },
      explanation: explainStanding(standing),
    }
  },
})
