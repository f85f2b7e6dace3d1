import * as O from 'fp-ts/lib/Option.js'

/**
 * The personal data of one subject in one event. `open`: readable here; `closed`: sealed and not opened in this
 * reading; `disposed`: its key was destroyed, on record (C29, A25). Printing one, in any way, prints no personal data.
 *
 * @since 0.1.0
 */
export class Part<A> {
  readonly #value: A | undefined

  private constructor(
    readonly state: 'open' | 'closed' | 'disposed',
    value: A | undefined,
  ) {
    this.#value = value
  }

  /** A readable part. @since 0.1.0 */
  static open<A>(value: A): Part<A> {
    return new Part<A>('open', value)
  }
  /** A part whose key was not asked for. @since 0.1.0 */
  static readonly closed: Part<never> = new Part<never>('closed', undefined)
  /** A part whose key is destroyed. @since 0.1.0 */
  static readonly disposed: Part<never> = new Part<never>('disposed', undefined)

  /** The value while it is open. @since 0.1.0 */
  reveal(): O.Option<A> {
    return this.state === 'open' ? O.some(this.#value as A) : O.none
  }

  toJSON(): string {
    return '[personal]'
  }
  toString(): string {
    return '[personal]'
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[personal, ${this.state}]`
  }
}

/** The value of an open part, or null: for folds that keep what is readable and nothing else. @since 0.1.0 */
export const revealed = <A>(part: Part<A>): A | null => O.toNullable(part.reveal())
