import { refined } from '@casetrail/kernel'
import type * as t from 'io-ts'

/** The version of something published, e.g. of a questionnaire or a policy document. @since 0.1.0 */
export type ReleaseName = string & { readonly ReleaseName: unique symbol }

/** Decodes a {@link ReleaseName}: letters, digits, dots and hyphens, at most 40. @since 0.1.0 */
export const ReleaseName: t.Type<ReleaseName, unknown, unknown> = refined<ReleaseName>(
  'ReleaseName',
  'a version: letters, digits, dots and hyphens, at most 40',
  (text) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(text),
)
