import { type CasetrailEvent, foldOf } from '@casetrail/events'
import type { CaseId, LocalDate, ReadModel } from '@casetrail/kernel'
import { subjectOf } from '@casetrail/kernel'

/** The cases of one person, oldest first, and the latest day a referral was received. @since 0.1.0 */
export interface CasesOfPerson {
  readonly caseIds: CaseId[]
  readonly lastReceivedOn: LocalDate | null
}

/**
 * Which cases is this person the client of? Keyed by person id: from here a date of birth that becomes known finds the
 * cases whose life stage must be determined anew (A3c).
 *
 * @since 0.1.0
 */
export const casesOfPerson: ReadModel<'casesOfPerson', CasesOfPerson, CasetrailEvent> = {
  name: 'casesOfPerson',
  version: '1',
  clauses: ['C1', 'A3c'],
  asks: 'Which cases is this person the client of?',
  categories: ['case'],
  keyOf: (event) => (event.type === 'ReferralReceived' ? event.data.personId : null),
  fold: foldOf<CasesOfPerson>(() => ({ caseIds: [], lastReceivedOn: null }), {
    ReferralReceived: (draft, e) => {
      const caseId = subjectOf(e.stream) as CaseId
      if (!draft.caseIds.includes(caseId)) draft.caseIds.push(caseId)
      if (draft.lastReceivedOn === null || draft.lastReceivedOn < e.data.receivedOn)
        draft.lastReceivedOn = e.data.receivedOn
    },
  }),
  listedAt: (row) => row.lastReceivedOn,
}
