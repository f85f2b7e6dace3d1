import { type Code, refined } from '@casetrail/kernel'
import type * as t from 'io-ts'

/**
 * The reason for an access in words, which may be blank: a blank one is denied and alerted, so it has to get past the
 * edge (C44). Personal.
 *
 * @since 0.1.0
 */
export type ReasonText = string & { readonly ReasonText: unique symbol }

/** Decodes a {@link ReasonText}: well-formed Unicode, at most 10,000 UTF-16 units. @since 0.1.0 */
export const ReasonText: t.Type<ReasonText, string, unknown> = refined<ReasonText>(
  'ReasonText',
  'well-formed text of at most 10000 characters, or blank',
  (text) => text.length <= 10_000 && text.isWellFormed(),
)

/** What the rules may know of a reason: its code and its length, never its words (A14). @since 0.1.0 */
export interface Reason {
  readonly code: Code | null
  /** Unicode characters once blank ones are trimmed from both ends; 0: blank or none. */
  readonly characters: number
}

const blank = /[\p{White_Space}\p{Cf}\p{Cc}]/u

/** Code points between the first and the last that are not blank, as the kernel's `NonBlank` means it (A14). @since 0.1.0 */
export const charactersOf = (text: string | null): number => {
  const points = [...(text ?? '')]
  let from = 0
  let to = points.length
  while (from < to && blank.test(points[from] as string)) from++
  while (from < to && blank.test(points[to - 1] as string)) to--
  return to - from
}
