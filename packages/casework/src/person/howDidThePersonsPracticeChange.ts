import { type PracticeFrom, question, readsPerson } from '@casetrail/facts'
import { because, type Explanation, type LocalDate, PersonId, provision, record } from '@casetrail/kernel'

/** A registration with its last day. @since 0.1.0 */
export interface Registration extends PracticeFrom {
  /** The day on which the next one began, not included; null: it goes on. */
  readonly until: LocalDate | null
}

/** The registrations that had begun by then, oldest first, without a gap. @since 0.1.0 */
export interface HowDidThePersonsPracticeChange {
  readonly personId: PersonId
  readonly registrations: readonly Registration[]
  readonly explanation: Explanation
}

const oneRegisteredPracticeAtATime = provision(
  'oneRegisteredPracticeAtATime',
  'C2',
  'From this day the person was registered at this practice.',
)

/**
 * C2, A17 · The first practice stands in the referral, until a change is recorded here; a practice sees the record on
 * the days of its registration only.
 *
 * @since 0.1.0
 */
export const howDidThePersonsPracticeChange = question({
  name: 'howDidThePersonsPracticeChange',
  clauses: ['C2', 'A17'],
  asks: 'At which GP practices was the person registered, and from when?',
  params: record('howDidThePersonsPracticeChange', { personId: PersonId }),
  reads: readsPerson,
  cites: [oneRegisteredPracticeAtATime],
  answer: ({ person }, { params: { personId }, today }): HowDidThePersonsPracticeChange => {
    const begun = person.practices.changes.filter((one) => one.from <= today)
    return {
      personId,
      registrations: begun.map((one, i) => ({ ...one, until: begun[i + 1]?.from ?? null })),
      explanation: begun.map(({ event, from }) =>
        because(oneRegisteredPracticeAtATime, { events: [event], dates: [from] }),
      ),
    }
  },
})
