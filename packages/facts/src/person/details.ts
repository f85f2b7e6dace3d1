import type { PersonDetailsCorrected, PersonDetailsRecorded } from '@casetrail/events'
import { type EventId, type Instant, type LocalDate, type Part, type Recorded, revealed } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/* Who is the person, in every version, and when were they born as far as is known? (C4, A3, C47) */

type PlainOf<P> = P extends Part<infer A> ? A : never

/** A person's identity; each value but the name may be explicitly unknown. @since 0.1.0 */
export type Identity = PlainOf<PersonDetailsRecorded['parts']['client']>

/** The details as they stood from an instant on. @since 0.1.0 */
export interface DetailsVersion {
  readonly event: EventId
  readonly at: Instant
  readonly recordedAt: Instant
  /** Null: disposed of, or not readable here. */
  readonly details: Identity | null
  /** What it says of the date of birth: that it is known, that it is not, or nothing. */
  readonly birth: 'known' | 'unknown' | 'untouched'
  /** The year after the birth, in clear; null: not known, or no schedule rests on it. */
  readonly bornBeforeYear: number | null
  readonly corrects: boolean
  /** Why it was corrected, and by whose word; null: not said, or it corrects nothing. */
  readonly reason: PersonDetailsCorrected['data']['reason']
  readonly source: PersonDetailsCorrected['data']['source']
}

/** Every version, the first one first. @since 0.1.0 */
export interface Details {
  readonly versions: DetailsVersion[]
}

const version = (
  e: Recorded<PersonDetailsRecorded | PersonDetailsCorrected>,
  birth: DetailsVersion['birth'],
): DetailsVersion => ({
  event: e.id,
  at: e.occurredAt,
  recordedAt: e.recordedAt,
  details: revealed(e.parts.client),
  birth,
  bornBeforeYear: e.data.bornBeforeYear,
  corrects: e.type === 'PersonDetailsCorrected',
  reason: e.type === 'PersonDetailsCorrected' ? e.data.reason : null,
  source: e.type === 'PersonDetailsCorrected' ? e.data.source : null,
})

/** Folds a person stream into the person's details. @since 0.1.0 */
export const detailsFold = foldOf<Details>(() => ({ versions: [] }), {
  PersonDetailsRecorded: (draft, e) => {
    const birth = e.data.dateOfBirthKnown ? 'known' : 'unknown'
    draft.versions.push(version(e, birth))
  },
  PersonDetailsCorrected: (draft, e) => {
    const said = e.data.dateOfBirthKnown ? 'known' : 'unknown'
    const birth = e.data.fields.includes('dateOfBirth') ? said : 'untouched'
    draft.versions.push(version(e, birth))
  },
})

/** What is known of a date of birth. @since 0.1.0 */
export interface Birth {
  /** Null: not recorded, or not readable here. */
  readonly value: LocalDate | null
  /** The event that has the last word, also where it says that none is known; null: no event ever spoke of it. */
  readonly word: EventId | null
  /** Whether it replaced an earlier date, rather than filling a gap. */
  readonly corrected: boolean
}

/** The last word on the date of birth: a corrected one was wrong all along, so it has no valid time of its own. @since 0.1.0 */
export const birthOf = ({ versions }: Details): Birth => {
  const words = versions.filter(({ birth }) => birth !== 'untouched')
  const last = words.at(-1)
  if (last === undefined) return { value: null, word: null, corrected: false }
  return {
    value: last.details?.dateOfBirth ?? null,
    word: last.event,
    corrected: last.corrects && words.at(-2)?.birth === 'known',
  }
}
