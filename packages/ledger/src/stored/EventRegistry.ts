import { type EventDefinition, type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'

/** Every kind of event that a reader knows, by true type. @since 0.1.0 */
export interface EventRegistry {
  readonly byType: ReadonlyMap<string, EventDefinition>
  /** The types that a public type may stand for. */
  readonly byPublicType: ReadonlyMap<string, readonly string[]>
}

/** A registry of these definitions; two of one type, or a missing upcast, are refused. @since 0.1.0 */
export const registryOf = (
  definitions: readonly EventDefinition<string, any, any>[],
): E.Either<Malformed, EventRegistry> => {
  const byType = new Map<string, EventDefinition>()
  const byPublicType = new Map<string, string[]>()
  for (const definition of definitions) {
    if (byType.has(definition.type))
      return E.left(malformed('event registry', definition.type, 'must be defined once', 'E26'))
    for (let version = 1; version < definition.version; version++) {
      if (definition.upcasts[version] === undefined)
        return E.left(
          malformed('event registry', definition.type, `must have an upcast from version ${version}`, 'E26'),
        )
    }
    byType.set(definition.type, definition as EventDefinition)
    byPublicType.set(definition.publicType, [...(byPublicType.get(definition.publicType) ?? []), definition.type])
  }
  return E.right({ byType, byPublicType })
}
