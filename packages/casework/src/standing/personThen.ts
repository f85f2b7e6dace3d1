import {
  type Characteristic,
  type Death,
  type Identity,
  type PersonFile,
  type RelatedPerson,
  type Then,
  thingsThen,
} from '@casetrail/facts'
import type { Instant, LocalDate, OrganisationId } from '@casetrail/kernel'

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
  { details, practices, related, characteristics, death: { recorded } }: PersonFile,
  { validAt, today }: { readonly validAt: Instant; readonly today: LocalDate },
): PersonThen => {
  const stated = characteristics.stated.filter((one) => one.at <= validAt)
  return {
    details: details.versions.findLast((one) => one.at <= validAt)?.details ?? null,
    practice: practices.changes.findLast((one) => one.from <= today)?.practice ?? null,
    related: thingsThen(related.persons, validAt),
    characteristics: stated.filter((one) => stated.findLast((other) => other.category === one.category) === one),
    death: recorded !== null && recorded.at <= validAt ? recorded : null,
  }
}
