import { type EventId, type Instant, type LocalDate, localDateOf } from '@casetrail/kernel'
import { type Policy, restsOnBirth, restsOnDeath } from '@casetrail/policy'
import type { Death } from './death.js'
import type { DetailsVersion } from './details.js'
import type { LifeInClear } from './lifeInClear.js'

/*
 * Between which days was the person born, and did they die? What only the year is in clear of lies between two days for
 * whoever cannot open the day; so that a deadline can be derived without keys, and is then the latest that it can be (L21).
 */

/** A day that is known, where both are the same, or else the first and the last that it can be; null: no bound. @since 0.2.0 */
export interface DayRange {
  readonly earliest: LocalDate | null
  readonly latest: LocalDate | null
}

/** One word on a date of birth. @since 0.2.0 */
export interface BirthWord {
  /** `notKnown`: that it is not known; `notRead`: it is, but nothing of it can be read here. */
  readonly born: DayRange | 'notKnown' | 'notRead'
  readonly event: EventId | null
  /** When it was recorded; null: no word was. */
  readonly recordedAt: Instant | null
}

/** Nothing was ever said of it. @since 0.2.0 */
export const noWordOnBirth: BirthWord = { born: 'notKnown', event: null, recordedAt: null }

/** The two days of a life that schedules can rest on (B13). @since 0.2.0 */
export interface Lifespan {
  /** Every word on the date of birth, the last one last: what a correction may have shortened (L3). */
  readonly births: readonly BirthWord[]
  /** `no`: none is on record. */
  readonly died: DayRange | 'no'
  readonly deathEvent: EventId | null
}

/** The day itself, in both places. @since 0.2.0 */
export const exactly = (day: LocalDate): DayRange => ({ earliest: day, latest: day })

const digits = (year: number): string => String(year).padStart(4, '0')

const inYearBefore = (year: number): DayRange => ({
  earliest: `${digits(year - 1)}-01-01` as LocalDate,
  latest: `${digits(year - 1)}-12-31` as LocalDate,
})

const bornIn = ({ birth, details, bornBeforeYear }: DetailsVersion): BirthWord['born'] => {
  if (birth === 'unknown') return 'notKnown'
  if (details?.dateOfBirth) return exactly(details.dateOfBirth)
  return bornBeforeYear === null ? 'notRead' : inYearBefore(bornBeforeYear)
}

/** Nobody dies after it is recorded. */
const diedRange = ({ diedOn, diedBeforeYear, recordedAt }: Death): DayRange => {
  if (diedOn !== null) return exactly(diedOn)
  const recordedOn = localDateOf(recordedAt)
  if (diedBeforeYear === null) return { earliest: null, latest: recordedOn }
  const { earliest, latest } = inYearBefore(diedBeforeYear)
  return { earliest, latest: latest !== null && latest < recordedOn ? latest : recordedOn }
}

/** What the person's record says, as far as it can be read here, of a birth and up to an instant of a death. @since 0.2.0 */
export const lifespanAt = ({ details, death: { recorded } }: LifeInClear, at: Instant): Lifespan => {
  const words = details.versions
    .filter(({ birth }) => birth !== 'untouched')
    .map((one): BirthWord => ({ born: bornIn(one), event: one.event, recordedAt: one.recordedAt }))
  const isDead = recorded !== null && recorded.at <= at
  return {
    births: words.length === 0 ? [noWordOnBirth] : words,
    died: isDead ? diedRange(recorded) : 'no',
    deathEvent: isDead ? recorded.event : null,
  }
}

const yearAfter = (day: LocalDate | null): number | null => (day === null ? null : +day.slice(0, 4) + 1)

/** What a record says in clear of a birth: nothing, unless a schedule of the policy rests on it. @since 0.2.0 */
export const bornBeforeYear = (policy: Policy, dateOfBirth: LocalDate | null): number | null =>
  restsOnBirth(policy) ? yearAfter(dateOfBirth) : null

/** What a record says in clear of a death: nothing, unless a schedule of the policy rests on it. @since 0.2.0 */
export const diedBeforeYear = (policy: Policy, diedOn: LocalDate | null): number | null =>
  restsOnDeath(policy) ? yearAfter(diedOn) : null
