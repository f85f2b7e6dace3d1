import type * as t from 'io-ts'
import { type RefinedString, refined } from './refined.js'

/** A string that is not blank once Unicode white space is trimmed (C44, A14). @since 0.1.0 */
export type NonBlank = string & { readonly NonBlank: unique symbol }

const blank = /^[\p{White_Space}\p{Cf}\p{Cc}]*$/u

/** Non-blank, well-formed Unicode (no lone surrogate, RFC 8785), at most `max` UTF-16 units. @since 0.1.0 */
export const textUpTo = (max: number): RefinedString<NonBlank> =>
  refined<NonBlank>(
    `text(${max})`,
    `well-formed text that is not blank, at most ${max} characters`,
    (text) => text.length <= max && text.isWellFormed() && !blank.test(text),
  )

/** Free text: up to 10,000 characters. Special-category by default wherever it is sealed (C6). @since 0.1.0 */
export const FreeText: RefinedString<NonBlank> = textUpTo(10_000)

/** A short line: up to 200 characters. @since 0.1.0 */
export const ShortText: RefinedString<NonBlank> = textUpTo(200)

/** A machine word from a dated list in the policy, e.g. a role, a reason or a body: `^[a-z][A-Za-z0-9]{0,63}$`. @since 0.1.0 */
export type Code = string & { readonly Code: unique symbol }

/** Decodes a {@link Code}. @since 0.1.0 */
export const Code: t.Type<Code, string, unknown> = refined<Code>(
  'Code',
  'a code: a lower-case letter, then letters and digits, at most 64',
  (text) => /^[a-z][A-Za-z0-9]{0,63}$/.test(text),
)

/** The key of an organisation in the policy's registry, e.g. an ODS code or `kirkleesCouncil`. @since 0.1.0 */
export type OrganisationId = string & { readonly OrganisationId: unique symbol }

/** Decodes an {@link OrganisationId}: letters, digits and hyphens, at most 64. @since 0.1.0 */
export const OrganisationId: t.Type<OrganisationId, string, unknown> = refined<OrganisationId>(
  'OrganisationId',
  'an organisation code: letters, digits and hyphens, at most 64',
  (text) => /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(text),
)

/** A policy version, e.g. `2026-11`. @since 0.1.0 */
export type PolicyVersion = string & { readonly PolicyVersion: unique symbol }

/** Decodes a {@link PolicyVersion}: letters, digits, dots and hyphens, at most 40. @since 0.1.0 */
export const PolicyVersion: t.Type<PolicyVersion, string, unknown> = refined<PolicyVersion>(
  'PolicyVersion',
  'a policy version: letters, digits, dots and hyphens, at most 40',
  (text) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(text),
)

/** The version of an instrument or tool, e.g. `2` or `2019.1`. @since 0.1.0 */
export type VersionLabel = string & { readonly VersionLabel: unique symbol }

/** Decodes a {@link VersionLabel}: letters, digits, dots and hyphens, at most 40. @since 0.1.0 */
export const VersionLabel: t.Type<VersionLabel, string, unknown> = refined<VersionLabel>(
  'VersionLabel',
  'a version: letters, digits, dots and hyphens, at most 40',
  (text) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(text),
)
