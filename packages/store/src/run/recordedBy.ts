import { type DomainEvent, type Instant, Part, type Recorded, type Refusal, refusedBy } from '@casetrail/kernel'
import { eventIdOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { flow, pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as R from 'fp-ts/lib/Record.js'
import { freeze } from 'immer'
import { basesUnder } from './basesUnder.js'
import { ownCopy } from './foreignCopy.js'
import { homeRevision } from './home.js'
import type { InForce } from './Policies.js'
import { everyPurposeAndBasisIsInTheNotice } from './runtimeProvisions.js'
import type { Attempt } from './Underway.js'

/**
 * Content that nobody changes: the caller is given the very event that remembered states are folded from, and a
 * decision may have made it of what it was shown.
 */
const settled = <A>(content: A): A => freeze(ownCopy(content), true)

const settledPart = (held: Part<unknown>): Part<unknown> =>
  pipe(
    held.reveal(),
    O.match(() => held, flow(settled, Part.open)),
  )

/**
 * The decided events as history holds them, each with its envelope (C14, A26). The id follows from the command id, so
 * that a retry is recognised (decision 19). Refused when the policy permits no lawful basis for the decision's purpose
 * (C11, C16).
 */
export const recordedBy = (
  { underway: { runtime, prepared, command, stream }, base }: Attempt,
  { now, policy }: { readonly now: Instant; readonly policy: InForce },
  decided: readonly DomainEvent[],
): E.Either<Refusal, readonly Recorded[]> => {
  const { purpose } = prepared.decision
  const first = base === null ? 0 : base.revision + 1
  const serviceRevision = homeRevision(runtime)
  return pipe(
    decided,
    E.traverseArrayWithIndex((i, event) =>
      pipe(
        basesUnder(runtime, prepared, {
          ...policy,
          hasSpecial: runtime.registry.byType.get(event.type)?.special === true,
        }),
        E.mapLeft((why) => refusedBy(command.type, everyPurposeAndBasisIsInTheNotice(why), { facts: { purpose } })),
        E.map((basis) =>
          freeze(
            {
              type: event.type,
              occurredAt: event.occurredAt,
              data: settled(event.data),
              parts: R.map(settledPart)(event.parts),
              id: eventIdOf(command.commandId, i),
              stream,
              revision: first + i,
              recordedAt: now,
              actor: command.actor,
              commandId: command.commandId,
              correlationId: command.correlationId ?? (command.commandId as string as Recorded['correlationId']),
              causationId: command.causationId,
              purpose,
              basis,
              policyVersion: policy.version,
              serviceRevision,
            },
            true,
          ),
        ),
      ),
    ),
  )
}
