import type { RelatedPersonEnded } from '@casetrail/events'
import { type Code, type NonBlank, type PersonId, type RelatedPersonId, revealed } from '@casetrail/kernel'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/** A next of kin or household member (C4, E17). @since 0.1.0 */
export interface RelatedPerson extends Tracked<'recorded' | 'ended'> {
  readonly relatedPersonId: RelatedPersonId
  readonly relationship: Code
  readonly alsoClient: PersonId | null
  /** Null: disposed of, or not readable here. */
  readonly name: NonBlank | null
  readonly contact: NonBlank | null
  readonly endedBecause: RelatedPersonEnded['data']['reason'] | null
}

/** Folds a person stream into the person's next of kin and household. @since 0.1.0 */
export const relatedPersonsFold = foldOf<{ readonly persons: RelatedPerson[] }>(() => ({ persons: [] }), {
  RelatedPersonRecorded: (draft, e) => {
    const plain = revealed(e.parts.related) ?? { name: null, contact: null }
    draft.persons.push({ ...e.data, ...plain, endedBecause: null, steps: [step('recorded', e)] })
  },
  RelatedPersonEnded: (draft, e) => {
    const related = draft.persons.find((one) => one.relatedPersonId === e.data.relatedPersonId)
    if (related === undefined) return
    related.endedBecause = e.data.reason
    related.steps.push(step('ended', e))
  },
})
