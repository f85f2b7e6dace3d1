import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { breath } from './breath.js'

/**
 * Takes one step after the other: on the left of a step's answer stands where to go on, on the right the answer of all.
 * A failure ends it. However many steps there are, none waits for another's promise to be let go, and others have their
 * turn in between.
 */
export const inSteps =
  <S, L, A>(from: S, step: (state: S) => TaskEither<L, E.Either<S, A>>): TaskEither<L, A> =>
  async () => {
    let state = from
    for (;;) {
      const pause = breath()
      if (pause !== null) await pause
      const taken = await step(state)()
      if (E.isLeft(taken)) return taken
      if (E.isRight(taken.right)) return taken.right
      state = taken.right.left
    }
  }
