import type { StoreError } from '@casetrail/store'
import type { Either } from 'fp-ts/lib/Either.js'

/** The answer of a store, or a test failure. */
export const right = async <A>(answer: () => Promise<Either<StoreError, A>>): Promise<A> => {
  const result = await answer()
  if (result._tag === 'Left') throw new Error(`expected success but was ${JSON.stringify(result.left)}`)
  return result.right
}

/** The failure of a store, or a test failure. */
export const left = async (answer: () => Promise<Either<StoreError, unknown>>): Promise<StoreError> => {
  const result = await answer()
  if (result._tag === 'Right') throw new Error('expected a failure')
  return result.left
}
