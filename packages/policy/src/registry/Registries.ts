import { Code, flag, list, OrganisationId, oneOf, orNull, record, VersionLabel } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { Listed, listedFields } from './Listed.js'

/** A primary care network or a GP practice, by its ODS code (C1, C2). @since 0.1.0 */
export type ListedOrganisation = Listed<OrganisationId>

/** A body that can accept a safeguarding referral (C28, C33). @since 0.1.0 */
export interface SafeguardingBody extends Listed {
  /** Whether its acceptance lengthens retention and calls for a log entry (A7). */
  readonly acceptanceCounts: boolean
}

/** A questionnaire that may be recorded (C10, B22–B28). @since 0.1.0 */
export interface Instrument extends Listed {
  /** The versions of the form that may be recorded. */
  readonly versions: readonly VersionLabel[]
  /** `required` and not held ⇒ the instrument may not be used (B23, B25, B28). */
  readonly licence: 'none' | 'held' | 'required'
}

/** A reason for closing a case (C24, A9, A11). @since 0.1.0 */
export interface ClosureReason extends Listed {
  /** Both sides agreed that the engagement came to an end (C43, A11). */
  readonly mutuallyAgreed: boolean
}

/** Who a copy of the record may be shared with (C33). @since 0.1.0 */
export interface Recipient extends Listed {
  /** Only ever receives anonymous data, e.g. the commissioner (C25, C32). */
  readonly anonymousOnly: boolean
}

/** A place that holds copies (C19, C29, C41). @since 0.1.0 */
export interface CopyLocation extends Listed {
  /** Code of the responsible party. */
  readonly responsible: Code
  /** The organisation disposes of this copy itself; else it can only say who to ask (C30, C41). */
  readonly disposedByUs: boolean
}

/** A characteristic that may be recorded, with its own class: gender is not Art 9 data (C5, C6). @since 0.1.0 */
export interface Characteristic extends Listed {
  readonly special: boolean
}

/** The dated lists that rules look codes up in. @since 0.1.0 */
export interface Registries {
  /** C1: the three services of the notice. */
  readonly services: readonly Listed[]
  /** C1: the primary care networks. */
  readonly pcns: readonly ListedOrganisation[]
  /** C2: the practices worked with, or null when any well-formed ODS code is accepted. */
  readonly practices: readonly ListedOrganisation[] | null
  /** C28, C33. */
  readonly safeguardingBodies: readonly SafeguardingBody[]
  /** C33. */
  readonly recipients: readonly Recipient[]
  /** C10. */
  readonly instruments: readonly Instrument[]
  /** C24, A9. */
  readonly closureReasons: readonly ClosureReason[]
  /** C7: why the referrer refers. */
  readonly referralReasons: readonly Listed[]
  /** C4: how a related person stands to the client. */
  readonly relationships: readonly Listed[]
  /** C5, C6. */
  readonly characteristics: readonly Characteristic[]
  /** C8, C24: how a person was spoken to or tried. */
  readonly contactChannels: readonly Listed[]
  /** C44: the coded part of the reasons for an access. */
  readonly accessReasons: readonly Listed[]
  /** C41. */
  readonly responsibleParties: readonly Listed[]
  /** C19, C29. */
  readonly copyLocations: readonly CopyLocation[]
}

const organisation: t.Type<ListedOrganisation, unknown, unknown> = record(
  'ListedOrganisation',
  listedFields(OrganisationId),
)
const listed = listedFields(Code)

/** Decodes {@link Registries}. @since 0.1.0 */
export const Registries: t.Type<Registries, unknown, unknown> = record('Registries', {
  services: list(Listed, 1),
  pcns: list(organisation, 1),
  practices: orNull(list(organisation, 1)),
  safeguardingBodies: list(record('SafeguardingBody', { ...listed, acceptanceCounts: flag }), 1),
  recipients: list(record('Recipient', { ...listed, anonymousOnly: flag })),
  instruments: list(
    record('Instrument', {
      ...listed,
      versions: list(VersionLabel, 1, 20),
      licence: oneOf('none', 'held', 'required'),
    }),
  ),
  closureReasons: list(record('ClosureReason', { ...listed, mutuallyAgreed: flag }), 1),
  referralReasons: list(Listed, 1),
  relationships: list(Listed, 1),
  characteristics: list(record('Characteristic', { ...listed, special: flag })),
  contactChannels: list(Listed, 1),
  accessReasons: list(Listed, 1),
  responsibleParties: list(Listed, 1),
  copyLocations: list(record('CopyLocation', { ...listed, responsible: Code, disposedByUs: flag }), 1),
})
