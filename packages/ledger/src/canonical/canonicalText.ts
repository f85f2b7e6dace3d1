import { type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'

/*
 * RFC 8785 (JCS), strictly: whatever JSON cannot carry unchanged is refused instead of being rewritten or dropped,
 * since what silently vanishes before hashing is not protected by the hash (integrity 1.2).
 */

/** Deeper nesting is refused, so that hostile input cannot exhaust the stack. @since 0.1.0 */
export const deepestNesting = 64

/** The canonical text, or null where the value cannot be written; then {@link faultIn} says where and why. */
const write = (value: unknown, depth: number): string | null => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? JSON.stringify(value) : null
    case 'number':
      return Number.isFinite(value) ? String(value) : null
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (depth >= deepestNesting) return null
      return Array.isArray(value) ? writeArray(value, depth) : writeRecord(value, depth)
    default:
      return null
  }
}

/** Every index is there, and nothing else: a hole or a field of its own (`groups` of a match) would vanish. */
const isPlainArray = (items: readonly unknown[]): boolean =>
  Object.getPrototypeOf(items) === Array.prototype &&
  Object.keys(items).length === items.length &&
  Reflect.ownKeys(items).length === items.length + 1

const writeArray = (items: readonly unknown[], depth: number): string | null => {
  if (!isPlainArray(items)) return null
  let text = '['
  for (let i = 0; i < items.length; i++) {
    const item = write(items[i], depth + 1)
    if (item === null) return null
    text += i === 0 ? item : `,${item}`
  }
  return `${text}]`
}

/** No class, and no field that JSON does not see: a symbol, or one that is not enumerable. */
const isPlain = (value: object, names: readonly string[]): value is Record<string, unknown> => {
  const prototype = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Reflect.ownKeys(value).length === names.length
}

const writeRecord = (value: object, depth: number): string | null => {
  const names = Object.keys(value).sort()
  if (!isPlain(value, names)) return null
  let text = '{'
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    const item = write(value[name], depth + 1)
    if (item === null || !name.isWellFormed()) return null
    text += `${i === 0 ? '' : ','}${JSON.stringify(name)}:${item}`
  }
  return `${text}}`
}

const step = (path: string, name: string | number): string => {
  const shown = typeof name === 'number' || /^[A-Za-z_]\w{0,39}$/.test(name) ? String(name) : '(field)'
  return path === '' ? shown : `${path}.${shown}`
}

const faultIn = (value: unknown, path: string, depth: number): Malformed | null => {
  const at = (rule: string): Malformed => malformed('canonical JSON', path, rule, 'B38')
  if (typeof value === 'string')
    return value.isWellFormed() ? null : at('must be well-formed Unicode, without a lone surrogate')
  if (typeof value === 'number') return Number.isFinite(value) ? null : at('must be a finite number')
  if (value === null || typeof value === 'boolean') return null
  if (typeof value !== 'object') return at('must be JSON: not undefined, a function, a symbol or a bigint')
  if (depth >= deepestNesting) return at(`must not nest deeper than ${deepestNesting}`)
  if (Array.isArray(value)) {
    if (!isPlainArray(value)) return at('must be a plain list: without holes and without fields of its own')
    for (let i = 0; i < value.length; i++) {
      const fault = faultIn(value[i], step(path, i), depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  const names = Object.keys(value)
  if (!isPlain(value, names))
    return at('must be a plain record: not a Date, Map or other class, without hidden or symbol keys')
  for (const name of names) {
    if (!name.isWellFormed()) return at('must have well-formed field names')
    const fault = faultIn(value[name], step(path, name), depth + 1)
    if (fault !== null) return fault
  }
  return null
}

/** The RFC 8785 text of a JSON value; on the left what cannot be written and where, never the value. @since 0.1.0 */
export const canonicalText = (value: unknown): E.Either<Malformed, string> => {
  const text = write(value, 0)
  return text === null
    ? E.left(faultIn(value, '', 0) ?? malformed('canonical JSON', '', 'must be JSON', 'B38'))
    : E.right(text)
}

/** {@link canonicalText} as UTF-8 bytes. @since 0.1.0 */
export const canonicalBytes = (value: unknown): E.Either<Malformed, Uint8Array> =>
  E.map((text: string) => Buffer.from(text, 'utf8'))(canonicalText(value))
