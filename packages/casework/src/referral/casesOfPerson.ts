import { readModel } from '@casetrail/facts'
import { type CaseId, type LocalDate, subjectOf } from '@casetrail/kernel'

/** The cases of one person, oldest first, and the latest day a referral was received. @since 0.1.0 */
export interface CasesOfPerson {
  readonly caseIds: CaseId[]
  readonly lastReceivedOn: LocalDate | null
}

/** Keyed by person id: what becomes known of a person finds from here the cases that must hear of it (A3c). @since 0.1.0 */
export const casesOfPerson = readModel({
  name: 'casesOfPerson',
  version: '1',
  clauses: ['C1', 'A3c'],
  asks: 'Which cases is this person the client of?',
  categories: ['case'],
  keysOf: (event) => (event.type === 'ReferralReceived' ? [event.data.personId] : []),
  initial: (): CasesOfPerson => ({ caseIds: [], lastReceivedOn: null }),
  on: {
    ReferralReceived: (draft, e) => {
      const caseId = subjectOf(e.stream) as CaseId
      if (!draft.caseIds.includes(caseId)) draft.caseIds.push(caseId)
      if (draft.lastReceivedOn === null || draft.lastReceivedOn < e.data.receivedOn)
        draft.lastReceivedOn = e.data.receivedOn
    },
  },
  listedAt: (row) => row.lastReceivedOn,
})
