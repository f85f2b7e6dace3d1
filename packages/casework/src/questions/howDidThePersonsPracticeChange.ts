import { because, type Explanation, type LocalDate, PersonId, type Question, record } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type PersonViews, type PracticeChange, readsPerson } from '../state/personFile.js'

/*
 * C2, A17 · At most one practice is registered on any day. The first one stands in the referral, until a change of
 * practice is recorded here; a practice sees the record on the days of its registration only.
 */

/** A registration with its last day. @since 0.1.0 */
export interface Registration extends PracticeChange {
  /** The day on which the next one began, not included; null: it goes on. */
  readonly until: LocalDate | null
}

/** The registrations that had begun by then, oldest first, without a gap. @since 0.1.0 */
export interface HowDidThePersonsPracticeChange {
  readonly personId: PersonId
  readonly registrations: readonly Registration[]
  readonly explanation: Explanation
}

/** At which GP practices was the person registered, and from when? @since 0.1.0 */
export const howDidThePersonsPracticeChange: Question<
  'howDidThePersonsPracticeChange',
  { readonly personId: PersonId },
  PersonViews,
  Policy,
  HowDidThePersonsPracticeChange
> = {
  name: 'howDidThePersonsPracticeChange',
  clauses: ['C2', 'A17'],
  asks: 'At which GP practices was the person registered, and from when?',
  params: record('howDidThePersonsPracticeChange', { personId: PersonId }),
  reads: readsPerson,
  answer: ({ person }, { params: { personId }, today }) => {
    const begun = person.record.practices.filter((one) => one.from <= today)
    return {
      personId,
      registrations: begun.map((one, i) => ({ ...one, until: begun[i + 1]?.from ?? null })),
      explanation: begun.map(({ event, from }) =>
        because('C2', 'oneRegisteredPracticeAtATime', 'From this day the person was registered at this practice.', {
          events: [event],
          dates: [from],
        }),
      ),
    }
  },
}
