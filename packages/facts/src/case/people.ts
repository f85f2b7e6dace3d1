import type { CasetrailEvent } from '@casetrail/events'
import type { Recorded, StaffId } from '@casetrail/kernel'
import { foldOf } from '../words.js'
import { everyEntry } from './everyEntry.js'

/**
 * Everybody who ever acted on a record, and so had a ground of their own; its own processes apart. Who is said to have
 * typed it, or for whom it was done, is not among them: anybody can be named. @since 0.2.0
 */
export interface People {
  readonly acted: StaffId[]
}

const take = (draft: People, { actor: { kind, performedBy } }: Recorded<CasetrailEvent>): void => {
  if (kind === 'person' && !draft.acted.includes(performedBy)) draft.acted.push(performedBy)
}

/** Folds a case stream into who acted on it. @since 0.2.0 */
export const peopleOfCaseFold = foldOf<People>(() => ({ acted: [] }), everyEntry(take, ['case']))

/** Folds a person stream into who acted on it. @since 0.2.0 */
export const peopleOfPersonFold = foldOf<People>(() => ({ acted: [] }), everyEntry(take, ['person']))
