import {
  BoundedInteger,
  Code,
  Digest,
  Flag,
  Instant,
  List,
  LocalDate,
  LogOrigin,
  NhsNumber,
  OneOf,
  OrganisationId,
  OrNull,
  PolicyVersion,
  RecordOf,
  RefinedString,
  StreamId,
  streamCategories,
  VersionLabel,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { instant } from './instant.js'
import { isId } from './isId.js'
import { localDate } from './localDate.js'
import { anyText } from './words.js'

/** Arbitraries for refined strings by the name of their codec: your own codecs, or ids drawn from a few. @since 0.1.0 */
export type Own = Readonly<Record<string, fc.Arbitrary<string>>>

const hex = '0123456789abcdef'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const alphanumeric = base64Url.slice(0, -2)

const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''))

const from = (letters: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength })

const uuid = joined(from(hex, 8, 8), fc.constant('-'), from(hex, 4, 4), fc.constant('-4'), from(hex, 3, 3)).chain(
  (head) => joined(fc.constant(`${head}-8`), from(hex, 3, 3), fc.constant('-'), from(hex, 12, 12)),
)

/** SYNTHETIC: of the range that is set aside for tests, 999 000 0000 to 999 999 9999. */
const nhsNumber = joined(fc.constant('999'), from('0123456789', 6, 6)).map(
  (nine) => [...'0123456789'].map((last) => nine + last).find(NhsNumber.is) ?? '9990000018',
)

const refined: ReadonlyMap<t.Mixed, fc.Arbitrary<string>> = new Map<t.Mixed, fc.Arbitrary<string>>([
  [Instant, instant()],
  [LocalDate, localDate()],
  [Code, joined(from(lower, 1, 1), from(alphanumeric, 0, 20))],
  [OrganisationId, joined(from(alphanumeric, 1, 1), from(`${alphanumeric}-`, 0, 20))],
  [PolicyVersion, joined(from(alphanumeric, 1, 1), from(`${alphanumeric}.-`, 0, 10))],
  [VersionLabel, joined(from(alphanumeric, 1, 1), from(`${alphanumeric}.-`, 0, 10))],
  [Digest, joined(from(base64Url, 42, 42), from('AEIMQUYcgkosw048', 1, 1))],
  [NhsNumber, nhsNumber],
  [LogOrigin, joined(from(lower, 1, 1), from(`${lower}./-`, 0, 20))],
  [StreamId, joined(fc.constantFrom(...streamCategories), fc.constant('-'), uuid)],
])

const textOf = (codec: RefinedString<string>): fc.Arbitrary<string> | undefined => {
  const [, max] = /^text\((\d+)\)$/.exec(codec.name) ?? []
  if (max !== undefined) return anyText(+max).filter(codec.holds)
  return codec.name === 'ReasonText' ? fc.oneof(anyText(200), fc.constantFrom('', ' ', '\u200b')) : undefined
}

const derived = (codec: t.Mixed, own: Own): fc.Arbitrary<unknown> => {
  if (codec instanceof RecordOf)
    return fc.record(
      Object.fromEntries(
        Object.entries(codec.fields as Readonly<Record<string, t.Mixed>>).map(([name, c]) => [name, derived(c, own)]),
      ),
    )
  if (codec instanceof List)
    return fc.array(derived(codec.item, own), { minLength: codec.min, maxLength: Math.min(codec.max, codec.min + 5) })
  if (codec instanceof OrNull) return fc.option(derived(codec.inner, own), { nil: null })
  if (codec instanceof OneOf) return fc.constantFrom(...codec.words)
  if (codec instanceof BoundedInteger) return fc.integer({ min: codec.min, max: codec.max })
  if (codec instanceof Flag) return fc.boolean()
  if (codec instanceof t.UnionType)
    return fc.oneof(...(codec.types as readonly t.Mixed[]).map((one) => derived(one, own)))
  if (codec instanceof RefinedString) {
    const found =
      (Object.hasOwn(own, codec.name) ? own[codec.name] : undefined) ??
      refined.get(codec) ??
      (isId(codec) ? uuid : undefined) ??
      textOf(codec)
    if (found !== undefined) return found
  }
  throw new TypeError(`arbitraryOf: give an arbitrary for the codec ${codec.name} in the second argument`)
}

/**
 * Values that a codec decodes, derived from the codec alone: records, lists, unions, words, numbers, flags, nulls, ids,
 * instants, dates, codes and text. Every value decodes, and so does everything that it shrinks to. A refined string
 * that the kernel does not define needs an entry in `own`; without one a TypeError names it. Lists are short (up to
 * five items above their minimum), texts up to 60 graphemes: what is long is slow, and shows little more.
 *
 * @since 0.1.0
 */
export const arbitraryOf = <A>(codec: t.Type<A, any, unknown>, own: Own = {}): fc.Arbitrary<A> =>
  derived(codec, own) as fc.Arbitrary<A>
