import { CaseId, caseStream, orNull, PersonId, personStream, type Reads, type Situation, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { caseFileFold } from '../case/caseFile.js'
import { byThoseWhoKnowThem } from '../ground/whoWrites.js'
import { type PersonFile, personFileFold } from '../person/personFile.js'
import type { CaseViews } from './OnCase.js'
import { readsService, type ServiceViews } from './readsService.js'

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

const key = {
  personId: PersonId,
  /** The case in whose course it became known: whoever is involved there may record it; null: another duty must hold. */
  caseId: orNull(CaseId),
}

const reads: Reads<
  { readonly personId: PersonId; readonly caseId: CaseId | null },
  PersonViews & CaseViews & ServiceViews
> = {
  ...readsPerson,
  case: { stream: ({ caseId }) => (caseId === null ? null : caseStream(caseId)), fold: caseFileFold },
  ...readsService,
}

/** Decisions about one person. @since 0.2.0 */
export const onPerson = seat<Policy>()({
  key,
  reads,
  writes: ({ personId }) => personStream(personId),
  by: byThoseWhoKnowThem,
  purpose: purposeCodes.provideSupport,
  obeys: () => [],
})
