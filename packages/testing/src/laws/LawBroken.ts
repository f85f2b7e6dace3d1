import { Part } from '@casetrail/kernel'
import type { Either } from 'fp-ts/lib/Either.js'

/** A history for which a law does not hold: its message names the place and shows both sides. @since 0.1.0 */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

const sorted = (_: string, part: unknown): unknown => {
  if (part instanceof Part || typeof part !== 'object' || part === null || Array.isArray(part)) return part
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Plain data with its keys in order, so that equal data is equal text. */
export const told = (value: unknown): string => JSON.stringify(value, sorted) ?? 'undefined'

/** The texts around the first character in which they differ. */
const aroundDifference = (seen: string, wanted: string): string => {
  let i = 0
  while (i < seen.length && seen[i] === wanted[i]) i++
  const part = (text: string) => `${i > 80 ? '…' : ''}${text.slice(Math.max(0, i - 80), i + 240)}`
  return `\n  expected ${part(wanted)}\n  but was  ${part(seen)}`
}

/** Breaks the law unless the condition holds. */
export const holds = (condition: boolean, says: () => string): void => {
  if (!condition) throw new LawBroken(says())
}

/** Breaks the law unless both are the same data. */
export const agrees = (actual: unknown, expected: unknown, says: () => string): void => {
  const [seen, wanted] = [told(actual), told(expected)]
  if (seen !== wanted) throw new LawBroken(says() + aroundDifference(seen, wanted))
}

/** The answer; breaks the law on a failure, which no law allows for. */
export const ok = async <L, A>(answer: () => Promise<Either<L, A>>): Promise<A> => {
  const result = await answer()
  if (result._tag === 'Left') throw new LawBroken(`expected success but was ${told(result.left)}`)
  return result.right
}
