import { CaseId, caseStream, type PersonId, personStream, type Reads, type StreamId, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { caseFileFold } from '../case/caseFile.js'
import { byThoseInvolved } from '../ground/whoWrites.js'
import { type PersonFile, personFileFold } from '../person/personFile.js'
import { caseTakes } from '../rule/caseTakes.js'
import type { CaseViews } from './OnCase.js'
import { readsService, type ServiceViews } from './readsService.js'

const key = { caseId: CaseId }

/** Reads the case that the command or question names. @since 0.1.0 */
export const readsCase: Reads<{ readonly caseId: CaseId }, CaseViews> = {
  case: { stream: ({ caseId }) => caseStream(caseId), fold: caseFileFold },
}

/** A case and the person it is about. @since 0.1.0 */
export interface CaseAndPersonViews extends CaseViews {
  readonly person: PersonFile
}

/** Reads the case, then the person whom the command names, or else the case; one that has not begun names nobody. @since 0.1.0 */
export const readsCaseAndPerson: Reads<{ readonly caseId: CaseId; readonly personId?: PersonId }, CaseAndPersonViews> =
  {
    case: readsCase.case,
    person: {
      stream: ({ personId }, seen) => {
        const named = personId ?? seen.case?.referrals.personId ?? null
        return named === null ? null : personStream(named)
      },
      fold: personFileFold,
    },
  }

/** Where entries of a case go. */
export const writesCase = ({ caseId }: { readonly caseId: CaseId }): StreamId => caseStream(caseId)

/** Decisions about one case. @since 0.2.0 */
export const onCase = seat<Policy>()({
  key,
  reads: { ...readsCase, ...readsService } satisfies Reads<{ readonly caseId: CaseId }, CaseViews & ServiceViews>,
  writes: writesCase,
  by: byThoseInvolved,
  purpose: purposeCodes.provideSupport,
  obeys: caseTakes,
})

/** Decisions about one case that depend on the person, e.g. on a date of birth. @since 0.2.0 */
export const onCaseAndPerson = seat<Policy>()({
  key,
  reads: { ...readsCaseAndPerson, ...readsService } satisfies Reads<
    { readonly caseId: CaseId },
    CaseAndPersonViews & ServiceViews
  >,
  writes: writesCase,
  by: byThoseInvolved,
  purpose: purposeCodes.provideSupport,
  obeys: caseTakes,
})
