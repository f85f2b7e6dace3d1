import { type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'

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

/** A copy of plain data that shares nothing with it. */
export const ownCopy = <A>(value: A): A => copied(value, []) as A

/**
 * A copy of foreign data, each field read once, so that nobody changes what was decoded. Whatever is not plain (a Date,
 * a class, a record that holds itself) is left as it is, for the decoder to refuse. On the left: input that cannot even
 * be read, such as a getter that throws.
 */
export const foreignCopy = (what: string, input: unknown): E.Either<Malformed, unknown> =>
  E.tryCatch(
    () => ownCopy(input),
    () => malformed(what, '', 'must be data that can be read'),
  )
