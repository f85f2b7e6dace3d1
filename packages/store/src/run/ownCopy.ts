import { Part, type Recorded } from '@casetrail/kernel'
import * as O from 'fp-ts/lib/Option.js'

/*
 * A state, a caller and a command never share an object: a recipe may keep what an event holds and change it later,
 * and a caller may change what it was given.
 */

/** A copy of plain data. Whatever is not plain (a Date, a class) is left as it is, for the encoder to refuse. */
export const plainCopy = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plainCopy) as A
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const copy: Record<string, unknown> = {}
  for (const name in value) copy[name] = plainCopy(value[name])
  return copy as A
}

const copiedParts = (parts: Recorded['parts']): Recorded['parts'] => {
  let copies: Record<string, Part<unknown>> | null = null
  for (const name in parts) {
    const part = parts[name] as Part<unknown>
    copies ??= {}
    const value = part.reveal()
    copies[name] = O.isSome(value) ? Part.open(plainCopy(value.value)) : part
  }
  return copies ?? parts
}

/** The same event with data and parts of its own. */
export const ownCopy = (event: Recorded): Recorded => ({
  type: event.type,
  occurredAt: event.occurredAt,
  data: plainCopy(event.data),
  parts: copiedParts(event.parts),
  id: event.id,
  stream: event.stream,
  revision: event.revision,
  recordedAt: event.recordedAt,
  actor: event.actor,
  commandId: event.commandId,
  correlationId: event.correlationId,
  causationId: event.causationId,
  purpose: event.purpose,
  basis: event.basis,
  policyVersion: event.policyVersion,
})
