import type { StoreError } from '@casetrail/store'
import type { Either } from 'fp-ts/lib/Either.js'
import { ContractBreach } from './ContractCase.js'

// The one platform function that a contract over live subscriptions cannot do without; every JavaScript platform has it.
declare function setTimeout(run: () => void, milliseconds: number): unknown

/** JSON with bytes spelled out and keys sorted, so that `Buffer` and `Uint8Array` of the same bytes are equal. */
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return `bytes ${part.join(' ')}`
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    // A Buffer has been through its own toJSON by now.
    if ('type' in part && part.type === 'Buffer' && 'data' in part && Array.isArray(part.data))
      return `bytes ${part.data.join(' ')}`
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  }) ?? 'undefined'

const short = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…` : text)

/** Breaks the contract unless the condition holds. */
export const holds = (condition: boolean, promise: string): void => {
  if (!condition) throw new ContractBreach(promise)
}

/** Breaks the contract unless both are the same data. */
export const same = (actual: unknown, expected: unknown, promise: string): void => {
  const [seen, wanted] = [spelled(actual), spelled(expected)]
  if (seen !== wanted) throw new ContractBreach(`${promise}\n  expected ${short(wanted)}\n  but was  ${short(seen)}`)
}

/** The answer; breaks the contract on a failure. */
export const ok = async <A>(answer: () => Promise<Either<StoreError, A>>): Promise<A> => {
  const result = await answer()
  if (result._tag === 'Left') throw new ContractBreach(`expected success but was ${spelled(result.left)}`)
  return result.right
}

/** The failure; breaks the contract on success or another failure. */
export const fails = async <Tag extends StoreError['tag']>(
  tag: Tag,
  answer: () => Promise<Either<StoreError, unknown>>,
): Promise<Extract<StoreError, { readonly tag: Tag }>> => {
  const result = await answer()
  if (result._tag === 'Right')
    throw new ContractBreach(`expected ${tag} but the store answered ${short(spelled(result.right))}`)
  if (result.left.tag !== tag) throw new ContractBreach(`expected ${tag} but was ${spelled(result.left)}`)
  return result.left as Extract<StoreError, { readonly tag: Tag }>
}

/** Lets `milliseconds` pass: only to give something forbidden the chance to happen. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until the condition holds; breaks the contract if it never does. Ten seconds is "never" on a busy machine. */
export const eventually = async (condition: () => boolean, promise: string): Promise<void> => {
  for (let waited = 0; !condition(); waited += 2) {
    if (waited > 10_000) throw new ContractBreach(`never happened: ${promise}`)
    await pause(2)
  }
}
