import { integer, list, oneOf, record, refined } from '@casetrail/kernel'
import type * as t from 'io-ts'

/** The type of an event, e.g. `CaseReopened`. @since 0.1.0 */
export type EventTypeName = string & { readonly EventTypeName: unique symbol }

/** Decodes an {@link EventTypeName}. @since 0.1.0 */
export const EventTypeName: t.Type<EventTypeName, unknown, unknown> = refined<EventTypeName>(
  'EventTypeName',
  'an event type: a capital letter, then letters and digits, at most 64',
  (text) => /^[A-Z][A-Za-z0-9]{0,63}$/.test(text),
)

/**
 * The settled ambiguities that have an alternative, the default first; why is told in {@link settingsRegister}.
 * Those without one are constants of the code.
 *
 * @since 0.1.0
 */
export interface Settings {
  /** A2: keep through the anniversary day, or dispose on it. */
  readonly disposalFrom: 'dayAfterAnniversary' | 'onAnniversary'
  /** A3: the day on which the person's age decides adult or child. */
  readonly ageBasis: 'received' | 'acceptance' | 'closure'
  /** A3b: an adult's case in which the concern is for a child. */
  readonly householdChildConcern: 'adultWithReview' | 'longestOfConcernAndClient'
  /** A4: what the years run from when safeguarding is accepted after closure. */
  readonly acceptedAfterClosureAnchor: 'closure' | 'laterOfClosureAndAcceptance'
  /** A10: how the days since closure are counted. */
  readonly alertAfter: 'calendarDays' | 'elapsedHours'
  /** A10: whole days since closure from which access alerts; in elapsed hours, 24 times as many. */
  readonly alertAfterDays: number
  /** A11: after which closures access alerts. */
  readonly alertForClosures: 'every' | 'mutualOnly'
  /** A12: whether a denied attempt alerts too. */
  readonly alertOn: 'request' | 'grantedOnly'
  /** A12b: the event types that a closed case still takes. */
  readonly onClosedCase: readonly EventTypeName[]
  /** A14: least number of characters of a reason, after trimming. */
  readonly reasonMinimumLength: number
  /** A15: whether an investigator's own access, under an alert's id, alerts the other officers. */
  readonly investigatorAccess: 'noAlert' | 'alertOthers'
  /** A16: from when another service's referral is live. */
  readonly referralIsLive: 'acceptedAndNotEnded' | 'fromMade'
  /** A20: whether a court order still needs a senior's permission. */
  readonly lawCompels: 'permissionRequired' | 'exempt'
  /** A23: how the month to answer a rights request is counted. */
  readonly oneMonth: 'correspondingDate' | 'fixed28Days'
  /** A25: what outlives disposal. */
  readonly afterDisposal: 'skeleton' | 'tombstone'
}

/** The codec of each setting, by name. @since 0.1.0 */
export const settingCodecs = {
  disposalFrom: oneOf('dayAfterAnniversary', 'onAnniversary'),
  ageBasis: oneOf('received', 'acceptance', 'closure'),
  householdChildConcern: oneOf('adultWithReview', 'longestOfConcernAndClient'),
  acceptedAfterClosureAnchor: oneOf('closure', 'laterOfClosureAndAcceptance'),
  alertAfter: oneOf('calendarDays', 'elapsedHours'),
  alertAfterDays: integer(0, 3660),
  alertForClosures: oneOf('every', 'mutualOnly'),
  alertOn: oneOf('request', 'grantedOnly'),
  onClosedCase: list(EventTypeName, 0, 200),
  reasonMinimumLength: integer(1, 1000),
  investigatorAccess: oneOf('noAlert', 'alertOthers'),
  referralIsLive: oneOf('acceptedAndNotEnded', 'fromMade'),
  lawCompels: oneOf('permissionRequired', 'exempt'),
  oneMonth: oneOf('correspondingDate', 'fixed28Days'),
  afterDisposal: oneOf('skeleton', 'tombstone'),
} as const

/** Decodes {@link Settings}. @since 0.1.0 */
export const Settings: t.Type<Settings, unknown, unknown> = record('Settings', settingCodecs)
