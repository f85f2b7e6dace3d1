import type { DomainEvent, EventDefinition, StreamId } from '@casetrail/kernel'
import type { KeyScope } from '../key/DataKey.js'

/** The key scope of each sealed part of an event, in the order of part names. @since 0.1.0 */
export const scopesOf = (
  definition: EventDefinition<string, any, any>,
  event: DomainEvent,
  stream: StreamId,
): readonly { readonly part: string; readonly scope: KeyScope }[] => {
  const names = Object.keys(definition.parts)
  if (names.length === 0) return []
  return names.sort().map((part) => {
    const { keyPurpose, subjectField } = definition.parts[part]
    const subject = subjectField === null ? 'client' : String((event.data as Record<string, unknown>)[subjectField])
    return { part, scope: { record: stream, subject, purpose: keyPurpose } }
  })
}
