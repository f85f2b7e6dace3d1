import type { Either } from 'fp-ts/lib/Either.js'

/** The answer, or a test failure. */
export const right = async <E, A>(answer: () => Promise<Either<E, A>>): Promise<A> => {
  const result = await answer()
  if (result._tag === 'Left') throw new Error(`expected success but was ${JSON.stringify(result.left)}`)
  return result.right
}

/** The failure, or a test failure. */
export const left = async <E, A>(answer: () => Promise<Either<E, A>>): Promise<E> => {
  const result = await answer()
  if (result._tag === 'Right') throw new Error('expected a failure')
  return result.left
}
