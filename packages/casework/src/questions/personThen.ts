import type { Instant, LocalDate, OrganisationId } from '@casetrail/kernel'
import type { Characteristic, Death, Identity, PersonFile, RelatedPerson } from '../state/personFile.js'
import { type Then, thingsThen } from './thingsThen.js'

/** A person as recorded at an instant. @since 0.1.0 */
export interface PersonThen {
  /** Null: not recorded, disposed of, or not readable. */
  readonly details: Identity | null
  /** The registered practice, as far as a change of it was recorded; at first a referral names it. */
  readonly practice: OrganisationId | null
  readonly related: readonly Then<RelatedPerson>[]
  /** The latest word on each category. */
  readonly characteristics: readonly Characteristic[]
  readonly death: Death | null
}

/** What was recorded of a person, as it stood then. */
export const personThen = (
  { record }: PersonFile,
  { validAt, today }: { readonly validAt: Instant; readonly today: LocalDate },
): PersonThen => {
  const stated = record.characteristics.filter((one) => one.at <= validAt)
  return {
    details: record.versions.findLast((one) => one.at <= validAt)?.details ?? null,
    practice: record.practices.findLast((one) => one.from <= today)?.practice ?? null,
    related: thingsThen(record.related, validAt),
    characteristics: stated.filter((one) => stated.findLast((other) => other.category === one.category) === one),
    death: record.death !== null && record.death.at <= validAt ? record.death : null,
  }
}
