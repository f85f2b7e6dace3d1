import {
  addDays,
  BoundedInteger,
  Code,
  Flag,
  Instant,
  instantOf,
  List,
  LocalDate,
  localDateOf,
  millisOf,
  OneOf,
  OrganisationId,
  OrNull,
  RecordOf,
  RefinedString,
  VersionLabel,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { arbitraryOf } from './arbitraryOf.js'
import { isId } from './isId.js'

/** What there is when a field is filled in. */
export interface Here {
  readonly now: Instant
  /** Ids of a kind: those of the record that the command is about, and those of any other. */
  readonly idsOf: (brand: string) => { readonly here: readonly string[]; readonly elsewhere: readonly string[] }
  /** The few ids of a kind that every history is about; undefined: it has none of that kind. */
  readonly castOf: (brand: string) => readonly string[] | undefined
  /** Whoever has a hand in the command: what is meant to go astray, they do for themselves. */
  readonly hands: readonly string[]
  /** An id that nothing else has. */
  readonly newId: () => string
  /** SYNTHETIC words that occur once; `pick` chooses what is odd about them. */
  readonly words: (pick: number) => string
  /** Whether this field is meant to be wrong. */
  readonly isAstray: boolean
}

/**
 * A field that is not filled in yet. What an id or a date should be depends on what there is by then, and a refusal
 * that names the field asks for the next `attempt`.
 */
export type Draw = (here: Here, attempt: number) => unknown

/** The words of a field, where a list of the policy says them. */
export type WordsOf = (field: string) => readonly string[] | undefined

const day = 86_400_000

const of = <A>(options: readonly A[], pick: number): A | undefined => options[pick % Math.max(1, options.length)]

/** One of the few, then one that is new: but a deployment has one service, and whoever embeds it fills that in. */
const ofTheCast = (cast: readonly string[], pick: number, { newId, isAstray }: Here, attempt: number) => {
  const isNew = isAstray ? pick % 2 === 0 : attempt % (cast.length + 1) === cast.length
  return isNew && cast.length > 1 ? newId() : of(cast, pick + attempt)
}

const idOf = (brand: string): fc.Arbitrary<Draw> =>
  fc.record({ pick: fc.nat({ max: 1000 }), freshFirst: fc.nat({ max: 9 }).map((n) => n < 4) }).map(
    ({ pick, freshFirst }): Draw =>
      (around, attempt) => {
        if (brand === 'staff' && around.isAstray && pick % 3 > 0) return of(around.hands, pick)
        const cast = around.castOf(brand)
        if (cast !== undefined) return ofTheCast(cast, pick, around, attempt)
        const { here, elsewhere } = around.idsOf(brand)
        const known = around.isAstray ? [...here, ...elsewhere] : here.length > 0 ? here : elsewhere
        const isFresh = attempt === (freshFirst ? 0 : 1) || known.length === 0
        return isFresh ? around.newId() : of(known, pick + (attempt === 0 ? 0 : attempt - 1))
      },
  )

/** Days on either side of now: mostly weeks, sometimes years; the next attempt looks the other way. */
const daysAway: fc.Arbitrary<(attempt: number) => number> = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: -30, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: -800, max: 800 }) },
  )
  .map((days) => (attempt) => of([days, -days, 0, 1, -1], attempt) ?? 0)

/** One of the listed words; astray, mostly one that is not listed. */
const wordOf = (words: readonly string[], unlisted: fc.Arbitrary<Draw>): fc.Arbitrary<Draw> =>
  fc.record({ pick: fc.nat({ max: 1000 }), unlisted }).map(
    ({ pick, unlisted }): Draw =>
      (here, attempt) =>
        here.isAstray && pick % 3 > 0 ? unlisted(here, attempt) : of(words, pick + attempt),
  )

const textOf = (codec: RefinedString<string>): fc.Arbitrary<Draw> =>
  fc.nat({ max: 1000 }).map(
    (pick): Draw =>
      ({ words }, attempt) => {
        const odd = [' ', '?'][(pick + attempt) % 10]
        return odd !== undefined && codec.holds(odd) ? odd : words(pick)
      },
  )

const codes: readonly t.Mixed[] = [Code, OrganisationId, VersionLabel]

const refined = (codec: RefinedString<string>, words: readonly string[] | undefined): fc.Arbitrary<Draw> => {
  const mixed = codec as t.Mixed
  if (words !== undefined) return wordOf(words, refined(codec, undefined))
  if (isId(codec)) return idOf(codec.name)
  if (mixed === LocalDate)
    return daysAway.map(
      (days): Draw =>
        ({ now, isAstray }, n) =>
          // A date that is meant to be wrong is yet to come.
          addDays(localDateOf(now), isAstray ? 1 + Math.abs(days(n)) : days(n)),
    )
  if (mixed === Instant)
    return daysAway.map(
      (days): Draw =>
        ({ now, isAstray }, n) =>
          instantOf(millisOf(now) + (isAstray ? -days(n) : days(n)) * day),
    )
  if (codes.includes(mixed))
    return arbitraryOf(codec).map(
      (value): Draw =>
        () =>
          value,
    )
  return codec.holds('Synthetic canary')
    ? textOf(codec)
    : arbitraryOf(codec).map(
        (value): Draw =>
          () =>
            value,
      )
}

/** A few items; the next attempt has another number of them. */
const listOf = (item: fc.Arbitrary<Draw>, min: number, max: number): fc.Arbitrary<Draw> =>
  fc.record({ items: fc.array(item, { minLength: max, maxLength: max }), more: fc.nat({ max: max - min }) }).map(
    ({ items, more }): Draw =>
      (here, attempt) =>
        items.slice(0, min + ((more + attempt) % (max - min + 1))).map((draw) => draw(here, attempt)),
  )

/** A field of a command, drawn from its codec alone, but for the words that the policy lists for it. */
export const drawOf = (codec: t.Mixed, field: string, wordsOf: WordsOf): fc.Arbitrary<Draw> => {
  if (codec instanceof OrNull)
    return fc.record({ inner: drawOf(codec.inner, field, wordsOf), isNull: fc.nat({ max: 9 }).map((n) => n < 3) }).map(
      ({ inner, isNull }): Draw =>
        (here, attempt) =>
          (attempt % 2 === 1) === isNull || (here.isAstray && attempt % 4 > 0) ? inner(here, attempt >> 1) : null,
    )
  if (codec instanceof List)
    return listOf(drawOf(codec.item, field, wordsOf), codec.min, Math.min(codec.max, codec.min + 2))
  if (codec instanceof RecordOf)
    return fc
      .record(
        Object.fromEntries(
          Object.entries(codec.fields as Readonly<Record<string, t.Mixed>>).map(([name, one]) => [
            name,
            drawOf(one, name, wordsOf),
          ]),
        ),
      )
      .map(
        (fields): Draw =>
          (here, attempt) =>
            Object.fromEntries(Object.entries(fields).map(([name, draw]) => [name, draw(here, attempt)])),
      )
  if (codec instanceof OneOf) {
    const words = codec.words as readonly string[]
    return fc.nat({ max: 1000 }).map(
      (pick): Draw =>
        (_, attempt) =>
          of(words, pick + attempt),
    )
  }
  if (codec instanceof Flag)
    return fc.boolean().map(
      (value): Draw =>
        (_, attempt) =>
          value !== (attempt % 2 === 1),
    )
  if (codec instanceof BoundedInteger)
    return fc.integer({ min: codec.min, max: codec.max }).map(
      (value): Draw =>
        () =>
          value,
    )
  if (codec instanceof t.UnionType)
    return fc.oneof(...(codec.types as readonly t.Mixed[]).map((one) => drawOf(one, field, wordsOf)))
  return codec instanceof RefinedString
    ? refined(codec, wordsOf(field))
    : arbitraryOf(codec as t.Type<unknown>).map(
        (value): Draw =>
          () =>
            value,
      )
}
