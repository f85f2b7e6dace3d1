import { PersonId, personStream, type Reads, type Situation, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type PersonFile, personFileFold } from '../person/personFile.js'

/** What a decision or a question about one person reads. @since 0.1.0 */
export interface PersonViews {
  readonly person: PersonFile
}

/** The situation of a decision about one person; `More` is what a rule needs of the command's data. @since 0.2.0 */
export type OnPerson<More = unknown> = Situation<{ readonly personId: PersonId } & More, PersonViews, Policy>

/** Reads the person that the command or question names. @since 0.1.0 */
export const readsPerson: Reads<{ readonly personId: PersonId }, PersonViews> = {
  person: { stream: ({ personId }) => personStream(personId), fold: personFileFold },
}

/** Decisions about one person. @since 0.2.0 */
export const onPerson = seat<Policy>()({
  key: { personId: PersonId },
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  purpose: purposeCodes.provideSupport,
  obeys: () => [],
})
