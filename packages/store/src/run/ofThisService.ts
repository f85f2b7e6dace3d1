import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beginning } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { homeOfNow } from './home.js'
import type { Runtime } from './Runtime.js'

/* Is this the log of the service that its origin names? */

/** Whether the service has begun; of a log that holds events and not its beginning, `OtherService`. */
export const hasBegun = (runtime: Runtime): TE.TaskEither<StoreError, boolean> =>
  pipe(
    homeOfNow(runtime),
    TE.chain(({ link }) =>
      link !== null
        ? TE.right(true)
        : pipe(
            runtime.stores.events.readAll(beginning, 1),
            TE.chain(({ events }) =>
              events.length === 0
                ? TE.right(false)
                : TE.left<StoreError>({ tag: 'OtherService', stream: runtime.home.stream }),
            ),
          ),
    ),
  )
