import type { AnyReadModel } from '@casetrail/kernel'
import type { EventRegistry } from '@casetrail/ledger'

/** The public types of the events that a read model has a recipe for: all others are passed over unread. */
export const publicTypesOf = (registry: EventRegistry, model: AnyReadModel): ReadonlySet<string> =>
  new Set(Object.keys(model.fold.on).map((type) => registry.byType.get(type)?.publicType ?? type))
