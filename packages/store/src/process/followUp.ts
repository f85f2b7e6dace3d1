import type { AnyProcess, CommandId, FollowingCommand, Recorded, Refusal } from '@casetrail/kernel'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { v5 } from 'uuid'
import type { ExecuteError } from '../run/Executed.js'
import { executeInside } from '../run/execute.js'
import type { Runtime } from '../run/Runtime.js'
import { aCommandIdHasOneEffect } from '../run/runtimeProvisions.js'
import { worldOf } from '../run/worldOf.js'
import { type FollowedUp, nothingToDo, outcomeOf, type ProcessOutcome } from './ProcessOutcome.js'

/**
 * The same process, event and key make the same id: however often it is gone over, one effect. Anybody can work it out,
 * and nobody can use it, since ids of this kind are taken from processes alone.
 */
const commandFor = (
  { system }: Runtime,
  { name }: AnyProcess,
  event: Recorded,
  { key, type, data, occurredAt = event.recordedAt }: FollowingCommand,
) => ({
  type,
  commandId: v5(`${name}/${key}`, event.id) as CommandId,
  actor: { ...system, onBehalfOf: event.actor.performedBy },
  occurredAt,
  correlationId: event.correlationId,
  causationId: event.id,
  data,
})

/** Under its own id a process only meets what it did before: by then it may give other data, and the rule says so. */
const refusedAs = ({ rule }: Refusal): FollowedUp['outcome'] =>
  rule === aCommandIdHasOneEffect.name ? 'repeated' : 'refused'

/** A refusal is an outcome like any other; a store that fails, or a command that is none, stops the process. */
const executed = (
  runtime: Runtime,
  process: AnyProcess,
  event: Recorded,
  following: FollowingCommand,
): TE.TaskEither<ExecuteError, FollowedUp> => {
  const command = commandFor(runtime, process, event, following)
  const cameTo = (
    outcome: FollowedUp['outcome'],
    { rule = null, clause = null }: Partial<Pick<FollowedUp, 'rule' | 'clause'>> = {},
  ): FollowedUp => ({ command: command.commandId, type: command.type, outcome, rule, clause })
  return pipe(
    executeInside(runtime, event.recordedAt)(command),
    TE.map(({ repeated }) => cameTo(repeated ? 'repeated' : 'done')),
    TE.orElse((error) => (error.tag === 'Refused' ? TE.right(cameTo(refusedAs(error), error)) : TE.left(error))),
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
        TE.traverseSeqArray((one) => executed(runtime, process, event, one)),
        TE.map((commands) => outcomeOf(event, commands)),
      )
}
