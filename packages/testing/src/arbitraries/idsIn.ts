import { type AnyEventDefinition, List, OrNull, type Recorded, RecordOf, RefinedString } from '@casetrail/kernel'
import * as t from 'io-ts'
import { isId } from './isId.js'

/** An id that a value holds, with what it names. */
export type NamedId = readonly [brand: string, id: string]

const within = (codec: t.Mixed, value: unknown): readonly NamedId[] => {
  if (codec instanceof RefinedString) return isId(codec) ? [[codec.name, String(value)]] : []
  if (codec instanceof OrNull) return value === null ? [] : within(codec.inner, value)
  if (codec instanceof List) return (value as readonly unknown[]).flatMap((item) => within(codec.item, item))
  if (codec instanceof RecordOf)
    return Object.entries(codec.fields as Readonly<Record<string, t.Mixed>>).flatMap(([field, one]) =>
      within(one, (value as Readonly<Record<string, unknown>>)[field]),
    )
  if (codec instanceof t.UnionType) {
    const found = (codec.types as readonly t.Mixed[]).find((one) => one.is(value))
    return found === undefined ? [] : within(found, value)
  }
  return []
}

/** Every id that an event brings into history, told by its codecs: its own, and those of its clear fields. */
export const idsIn = (definition: AnyEventDefinition, event: Recorded): readonly NamedId[] => [
  ['event', event.id],
  ...within(definition.clear, event.data),
]
