import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** One word of a closed list. @since 0.1.0 */
export class OneOf<A extends string> extends t.Type<A, A, unknown> {
  readonly _tag = 'OneOf' as const
  readonly rule: string
  constructor(readonly words: readonly A[]) {
    const allowed: ReadonlySet<unknown> = new Set(words)
    const rule = `must be one of ${words.join(', ')}`
    const holds = (u: unknown): u is A => typeof u === 'string' && allowed.has(u)
    super(
      words.join('|'),
      holds,
      (u, c) => (holds(u) ? E.right(u) : t.failure(u, c, rule)),
      (a) => a,
    )
    this.rule = rule
  }
}

/** Makes a {@link OneOf}. @since 0.1.0 */
export const oneOf = <A extends string>(...words: readonly A[]): OneOf<A> => new OneOf(words)
