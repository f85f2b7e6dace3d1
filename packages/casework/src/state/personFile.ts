import {
  type CharacteristicsRecorded,
  dateOfBirthFold,
  foldOf,
  type PersonDetailsRecorded,
  type PersonDied,
  type RelatedPersonEnded,
} from '@casetrail/events'
import {
  type Code,
  combine,
  type EventId,
  type Fold,
  type Instant,
  type LocalDate,
  type NonBlank,
  type OrganisationId,
  type Part,
  type PersonId,
  personStream,
  type Reads,
  type RelatedPersonId,
  revealed,
} from '@casetrail/kernel'
import { step, type Tracked } from './Tracked.js'

/* Who is the person, with whom do they live, and at which practice are they registered? (C2, C4, C5, E11) */

type PlainOf<P> = P extends Part<infer A> ? A : never

/** A person's identity; each value but the name may be explicitly unknown. @since 0.1.0 */
export type Identity = PlainOf<PersonDetailsRecorded['parts']['client']>

/** The details as they stood from an instant on; null: disposed of, or not readable here. @since 0.1.0 */
export interface DetailsVersion {
  readonly event: EventId
  readonly at: Instant
  readonly details: Identity | null
}

/** A next of kin or household member. @since 0.1.0 */
export interface RelatedPerson extends Tracked<'recorded' | 'ended'> {
  readonly relatedPersonId: RelatedPersonId
  readonly relationship: Code
  readonly alsoClient: PersonId | null
  /** Null: disposed of, or not readable here. */
  readonly name: NonBlank | null
  readonly contact: NonBlank | null
  readonly endedBecause: RelatedPersonEnded['data']['reason'] | null
}

/** One word on a characteristic; a later one of the same category takes its place. @since 0.1.0 */
export interface Characteristic {
  readonly category: Code
  readonly source: CharacteristicsRecorded['data']['source']
  /** False: the person was asked and did not say (C5). */
  readonly stated: boolean
  readonly value: NonBlank | null
  readonly event: EventId
  readonly at: Instant
}

/** A registration at a GP practice. @since 0.1.0 */
export interface PracticeChange {
  readonly practice: OrganisationId
  readonly from: LocalDate
  readonly event: EventId
  readonly recordedAt: Instant
}

/** The record of a death (E11). @since 0.1.0 */
export interface Death {
  readonly source: PersonDied['data']['source']
  readonly diedOn: LocalDate | null
  readonly event: EventId
  readonly at: Instant
}

/** The identity of a person and what was recorded of them. @since 0.1.0 */
export interface PersonRecord {
  readonly versions: DetailsVersion[]
  readonly related: RelatedPerson[]
  readonly characteristics: Characteristic[]
  /** In order of `from`; of two from the same day the later recorded stands. */
  readonly practices: PracticeChange[]
  readonly death: Death | null
}

const personRecordFold = foldOf<PersonRecord>(
  () => ({ versions: [], related: [], characteristics: [], practices: [], death: null }),
  {
    PersonDetailsRecorded: (draft, e) => {
      draft.versions.push({ event: e.id, at: e.occurredAt, details: revealed(e.parts.client) })
    },
    PersonDetailsCorrected: (draft, e) => {
      draft.versions.push({ event: e.id, at: e.occurredAt, details: revealed(e.parts.client) })
    },
    RelatedPersonRecorded: (draft, e) => {
      const plain = revealed(e.parts.related) ?? { name: null, contact: null }
      draft.related.push({ ...e.data, ...plain, endedBecause: null, steps: [step('recorded', e)] })
    },
    RelatedPersonEnded: (draft, e) => {
      const related = draft.related.find((one) => one.relatedPersonId === e.data.relatedPersonId)
      if (related === undefined) return
      related.endedBecause = e.data.reason
      related.steps.push(step('ended', e))
    },
    CharacteristicsRecorded: (draft, e) => {
      const value = revealed(e.parts.client)?.value ?? null
      draft.characteristics.push({ ...e.data, value, event: e.id, at: e.occurredAt })
    },
    GpPracticeChanged: (draft, e) => {
      const { practice, from } = e.data
      const others = draft.practices.filter((one) => one.from !== from)
      const at = others.findLastIndex((one) => one.from < from) + 1
      others.splice(at, 0, { practice, from, event: e.id, recordedAt: e.recordedAt })
      draft.practices = others
    },
    PersonDied: (draft, e) => {
      const diedOn = revealed(e.parts.client)?.diedOn ?? null
      draft.death = { source: e.data.source, diedOn, event: e.id, at: e.occurredAt }
    },
  },
)

/** Everything one person stream says. @since 0.1.0 */
export const personFileFold = combine({ record: personRecordFold, birth: dateOfBirthFold })

/** The state of {@link personFileFold}. @since 0.1.0 */
export type PersonFile = typeof personFileFold extends Fold<infer S> ? S : never

/** What a decision about one person reads. @since 0.1.0 */
export interface PersonViews {
  readonly person: PersonFile
}

/** Reads the person that the command or question names. */
export const readsPerson: Reads<{ readonly personId: PersonId }, PersonViews> = {
  person: { stream: ({ personId }) => personStream(personId), fold: personFileFold },
}
