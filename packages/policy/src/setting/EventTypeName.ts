import { refined } from '@casetrail/kernel'
import type * as t from 'io-ts'

/** The type of an event, e.g. `CaseReopened`. @since 0.1.0 */
export type EventTypeName = string & { readonly EventTypeName: unique symbol }

/** Decodes an {@link EventTypeName}; that the rooms record it, the coherence of the policy checks. @since 0.1.0 */
export const EventTypeName: t.Type<EventTypeName, unknown, unknown> = refined<EventTypeName>(
  'EventTypeName',
  'an event type: a capital letter, then letters and digits, at most 64',
  (text) => /^[A-Z][A-Za-z0-9]{0,63}$/.test(text),
)
