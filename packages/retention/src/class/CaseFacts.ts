import {
  type AskedCase as AskedOfTheCase,
  type BirthWord,
  type CaseAndPersonViews,
  type CaseFile,
  type Contact,
  type HeldLifeStages,
  heldAgainst,
  type LifeStagesState,
  type Lifespan,
  lastContactAt,
  lifeStagesFold,
  lifespanAt,
  noWordOnBirth,
  readsCaseAndPerson,
} from '@casetrail/facts'
import type { CaseId, Instant, Reads } from '@casetrail/kernel'

/** What retention needs of a case and its person. Nothing personal, but for a day that could be opened. */
export interface CaseFacts extends Pick<CaseFile, 'closure' | 'safeguarding' | 'reviews'> {
  readonly lifeStages: HeldLifeStages
  readonly lastContact: Contact | null
  readonly lifespan: Lifespan
}

/** The case whose dates and days are asked about. */
export interface AskedCase extends AskedOfTheCase {
  readonly facts: CaseFacts
}

/** What the questions about retention read. @since 0.2.0 */
export interface RetentionViews extends CaseAndPersonViews {
  readonly stages: LifeStagesState
}

/**
 * A date of birth that was corrected was wrong all along, and so was each life stage that rested on it: of both, what
 * was known counts, also for an answer of an earlier day (A26, L21).
 */
export const readsRetention: Reads<{ readonly caseId: CaseId }, RetentionViews> = {
  case: readsCaseAndPerson.case,
  stages: { stream: readsCaseAndPerson.case.stream, fold: lifeStagesFold, isTimeless: true },
  person: { ...readsCaseAndPerson.person, isTimeless: true },
}

/** The last word on the date of birth. */
export const lastBirthWord = ({ births }: Lifespan): BirthWord => births.at(-1) ?? noWordOnBirth

/** The facts up to an instant of valid time. */
export const caseFactsOf = ({ case: file, stages, person }: RetentionViews, at: Instant): CaseFacts => {
  const lifespan = lifespanAt(person, at)
  return {
    closure: file.closure,
    lifeStages: heldAgainst(stages, lastBirthWord(lifespan).event),
    safeguarding: file.safeguarding,
    reviews: file.reviews,
    lastContact: lastContactAt(file, at),
    lifespan,
  }
}
