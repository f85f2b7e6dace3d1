import { readModel } from '@casetrail/facts'
import { type CaseId, type Instant, type LocalDate, subjectOf } from '@casetrail/kernel'

/** A case of a person, and when it began. @since 0.2.0 */
export interface CaseOfPerson {
  readonly caseId: CaseId
  readonly begunAt: Instant
}

/** The cases of one person, oldest first, and the latest day a referral was received. @since 0.1.0 */
export interface CasesOfPerson {
  readonly cases: CaseOfPerson[]
  readonly lastReceivedOn: LocalDate | null
}

/** Keyed by person id: what becomes known of a person finds from here the cases that must hear of it (A3c). @since 0.1.0 */
export const casesOfPerson = readModel({
  name: 'casesOfPerson',
  version: '2',
  clauses: ['C1', 'A3c'],
  asks: 'Which cases is this person the client of?',
  categories: ['case'],
  keysOf: (event) => (event.type === 'ReferralReceived' ? [event.data.personId] : []),
  initial: (): CasesOfPerson => ({ cases: [], lastReceivedOn: null }),
  on: {
    ReferralReceived: (draft, e) => {
      const caseId = subjectOf(e.stream) as CaseId
      if (!draft.cases.some((one) => one.caseId === caseId)) draft.cases.push({ caseId, begunAt: e.occurredAt })
      if (draft.lastReceivedOn === null || draft.lastReceivedOn < e.data.receivedOn)
        draft.lastReceivedOn = e.data.receivedOn
    },
  },
  listedAt: (row) => row.lastReceivedOn,
})
