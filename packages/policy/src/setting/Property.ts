import { integer, list, oneOf, type Plain } from '@casetrail/kernel'
import type * as t from 'io-ts'

/** One choice that a property of the settings leaves, as a value that can be listed, tried and counted. @since 0.2.0 */
export interface Choice<A> {
  /** The word itself; where any number or list may stand, `default` or `another`. */
  readonly choice: string
  /** Makes this choice when it stands in the settings. */
  readonly value: Plain<A>
  readonly says: string
  readonly isMade: (value: A) => boolean
}

/** One property of `Policy.settings`: the default is the first of its choices. @since 0.2.0 */
export interface Property<A> {
  readonly codec: t.Type<A, unknown, unknown>
  readonly choices: readonly [Choice<A>, ...(readonly Choice<A>[])]
}

/** Properties by name; each choice takes only what its own codec decodes. @since 0.2.0 */
export type Properties = Readonly<Record<string, Property<any>>>

/** One of these words, each with what it means. @since 0.2.0 */
export const oneWord = <const W extends string>(said: {
  readonly default: NoInfer<W>
  readonly choices: Readonly<Record<W, string>>
}): Property<W> => {
  const words = Object.keys(said.choices) as W[]
  const choiceOf = (word: W): Choice<W> => ({
    choice: word,
    value: word as Plain<W>,
    says: said.choices[word],
    isMade: (value) => value === word,
  })
  return {
    codec: oneOf(...words),
    choices: [choiceOf(said.default), ...words.filter((word) => word !== said.default).map(choiceOf)],
  }
}

/** What an open property says of its default and of another value, `another` being one example of many. */
interface Open<V> {
  readonly default: V
  readonly says: string
  readonly another: { readonly value: V; readonly says: string }
}

const open = <A>(
  codec: t.Type<A, unknown, unknown>,
  said: Open<Plain<A>>,
  isDefault: (value: A) => boolean,
): Property<A> => ({
  codec,
  choices: [
    { choice: 'default', value: said.default, says: said.says, isMade: isDefault },
    {
      choice: 'another',
      value: said.another.value,
      says: said.another.says,
      isMade: (value) => !isDefault(value),
    },
  ],
})

/** A whole number, both bounds included. @since 0.2.0 */
export const wholeNumber = (said: Open<number> & { readonly from: number; readonly to: number }): Property<number> =>
  open<number>(integer(said.from, said.to), said, (value) => value === said.default)

/** A list of words that a codec knows, at most 200; the order does not matter. @since 0.2.0 */
export const listOf = <A extends string>(
  item: t.Type<A, unknown, unknown>,
  said: Open<readonly string[]>,
): Property<readonly A[]> =>
  open<readonly A[]>(
    list(item, 0, 200),
    said as Open<Plain<readonly A[]>>,
    (value) => value.length === said.default.length && said.default.every((word) => value.includes(word as A)),
  )
