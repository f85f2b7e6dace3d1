import { type Malformed, malformed, Part, type Recorded } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'

/*
 * A state, a caller and a command never share an object: a recipe may keep what an event holds and change it later,
 * and a caller may change what it was given.
 */

/** As deep as stored data nests (`deepestNesting` of the ledger); what lies deeper is refused there. */
const deepest = 64

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const copied = (value: unknown, above: object[]): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (above.length >= deepest || above.includes(value) || !(Array.isArray(value) || isPlain(value))) return value
  above.push(value)
  const copy = Array.isArray(value) ? copiedList(value, above) : copiedRecord(value, above)
  above.pop()
  return copy
}

const copiedList = (items: readonly unknown[], above: object[]): unknown => {
  const copy = new Array<unknown>(items.length)
  for (let i = 0; i < items.length; i++) copy[i] = copied(items[i], above)
  return copy
}

/** `__proto__` is copied as a field like any other, for the decoder to name: assigned, it would vanish. */
const copiedRecord = (value: object, above: object[]): unknown => {
  const copy: Record<string, unknown> = {}
  for (const name in value) {
    const field = copied((value as Record<string, unknown>)[name], above)
    if (name !== '__proto__') copy[name] = field
    else Object.defineProperty(copy, name, { value: field, enumerable: true })
  }
  return copy
}

/**
 * A copy of plain data, each field read once. Whatever is not plain (a Date, a class, a record that holds itself) is
 * left as it is, for the decoder or the encoder to refuse.
 */
export const plainCopy = <A>(value: A): A => copied(value, []) as A

/** {@link plainCopy} of foreign input; on the left input that cannot even be read, such as a getter that throws. */
export const foreignCopy = (what: string, input: unknown): E.Either<Malformed, unknown> =>
  E.tryCatch(
    () => plainCopy(input),
    () => malformed(what, '', 'must be data that can be read'),
  )

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
