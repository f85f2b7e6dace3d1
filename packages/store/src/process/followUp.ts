import type { AnyProcess, CommandId, FollowingCommand, Recorded } from '@casetrail/kernel'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { v5 } from 'uuid'
import { type ExecuteError, executeAfter } from '../run/execute.js'
import type { Runtime } from '../run/Runtime.js'
import { worldOf } from '../run/worldOf.js'
import { type FollowedUp, nothingToDo, outcomeOf, type ProcessOutcome } from './ProcessOutcome.js'

/** The same event and key make the same id: however often it is gone over, one effect. */
const commandFor = ({ system }: Runtime, event: Recorded, { key, type, data }: FollowingCommand) => ({
  type,
  commandId: v5(key, event.id) as CommandId,
  actor: { ...system, onBehalfOf: event.actor.performedBy },
  occurredAt: event.recordedAt,
  correlationId: event.correlationId,
  causationId: event.id,
  data,
})

/** A refusal is an outcome like any other; a store that fails, or a command that is none, stops the process. */
const executed = (
  runtime: Runtime,
  event: Recorded,
  following: FollowingCommand,
): TE.TaskEither<ExecuteError, FollowedUp> => {
  const command = commandFor(runtime, event, following)
  const cameTo = (
    outcome: FollowedUp['outcome'],
    { rule = null, clause = null }: Partial<Pick<FollowedUp, 'rule' | 'clause'>> = {},
  ): FollowedUp => ({ command: command.commandId, type: command.type, outcome, rule, clause })
  return pipe(
    executeAfter(runtime, event.recordedAt)(command),
    TE.map(({ repeated }) => cameTo(repeated ? 'repeated' : 'done')),
    TE.orElse((error) => (error.tag === 'Refused' ? TE.right(cameTo('refused', error)) : TE.left(error))),
  )
}

/** What a process makes of one event, done: its commands one after the other. */
export const followUp = (
  runtime: Runtime,
  process: AnyProcess,
  event: Recorded,
  row: unknown,
): TE.TaskEither<ExecuteError, ProcessOutcome> => {
  const following = process.gives(event, row, worldOf(runtime, event))
  return 'nothing' in following
    ? TE.right(nothingToDo(event, following.nothing))
    : pipe(
        following.commands,
        TE.traverseSeqArray((one) => executed(runtime, event, one)),
        TE.map((commands) => outcomeOf(event, commands)),
      )
}
