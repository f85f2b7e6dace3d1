import type { CasetrailEvent } from '@casetrail/events'
import {
  type CaseId,
  caseStream,
  type Fold,
  obligationOf,
  type PersonId,
  personStream,
  processOf,
  questionOf,
  type Recipes,
  readModelOf,
  type StreamId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/* The kernel's words over Casetrail's events and policy: rooms say `question({ … })` and have everything typed. */

/** A fold over Casetrail's events: recipes are typed by the name of the event. @since 0.1.0 */
export const foldOf = <S>(
  initial: () => S,
  on: Recipes<S, CasetrailEvent, Policy>,
): Fold<S, CasetrailEvent, Policy> => ({ initial, on })

const isNamed = (params: unknown): params is { readonly caseId?: CaseId; readonly personId?: PersonId } =>
  typeof params === 'object' && params !== null

/** The record that parameters name: the case, or else the person. */
const recordNamed = (params: unknown): StreamId | null => {
  if (!isNamed(params)) return null
  if (params.caseId !== undefined) return caseStream(params.caseId)
  return params.personId === undefined ? null : personStream(params.personId)
}

const plainQuestion = questionOf<Policy>()

/** A question about one record: about the case or the person that its parameters name. @since 0.2.0 */
export const question: typeof plainQuestion = (said) => plainQuestion({ about: recordNamed, ...said })

/** A question across records, kept as a list. @since 0.2.0 */
export const readModel = readModelOf<CasetrailEvent, Policy>()

/** A promise of the notice. @since 0.2.0 */
export const obligation = obligationOf<CasetrailEvent, Policy>()

/** What one record's news means for another. @since 0.2.0 */
export const process = processOf<CasetrailEvent, Policy>()
