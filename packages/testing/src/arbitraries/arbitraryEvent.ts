import { type EventDefinition, type EventOf, Instant, Part } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { arbitraryOf, type Own } from './arbitraryOf.js'

/**
 * Any event of a definition, its parts open: derived from the definition, so that there is no second one to keep in
 * step. What it says need not make sense; that each field decodes is all that is promised.
 *
 * @since 0.1.0
 */
export const arbitraryEvent = <D extends EventDefinition<any, any, any>>(
  definition: D,
  own: Own = {},
): fc.Arbitrary<EventOf<D>> => {
  const parts = Object.fromEntries(
    Object.entries(definition.parts as EventDefinition['parts']).map(([name, { codec }]) => [
      name,
      arbitraryOf(codec, own).map(Part.open),
    ]),
  )
  return fc.record({
    type: fc.constant(definition.type),
    occurredAt: arbitraryOf(Instant, own),
    data: arbitraryOf(definition.clear, own),
    parts: fc.record(parts),
  }) as unknown as fc.Arbitrary<EventOf<D>>
}
