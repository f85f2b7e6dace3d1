import type { DomainEvent, EventId, Instant, Recorded, Refusal } from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import { ownCopy } from './ownCopy.js'
import { refused } from './situationOf.js'
import type { Underway } from './Underway.js'

/**
 * The decided events as history holds them, each with its envelope (C14, A26) and with data that nobody else holds.
 * The id follows from the command id, so that a retry is recognised (decision 2). Refused when the policy permits no
 * lawful basis for the decision's purpose (C11, C16).
 */
export const recordedBy = (
  underway: Underway,
  base: Link | null,
  now: Instant,
  decided: readonly DomainEvent[],
): E.Either<Refusal, readonly Recorded[]> => {
  const { runtime, prepared, command, stream } = underway
  const { purpose } = prepared.decision
  const first = base === null ? 0 : base.revision + 1
  const recorded: Recorded[] = []
  for (let i = 0; i < decided.length; i++) {
    const event = decided[i] as DomainEvent
    const bases =
      runtime.registry.byType.get(event.type)?.special === true ? prepared.specialBases : prepared.plainBases
    if (E.isLeft(bases)) {
      const { clause, sentence } = bases.left
      return E.left(refused(prepared, clause, 'everyPurposeAndBasisIsInTheNotice', sentence, { facts: { purpose } }))
    }
    recorded.push(
      ownCopy({
        type: event.type,
        occurredAt: event.occurredAt,
        data: event.data,
        parts: event.parts,
        id: v5(`${stream}/${i}`, command.commandId) as EventId,
        stream,
        revision: first + i,
        recordedAt: now,
        actor: command.actor,
        commandId: command.commandId,
        correlationId: command.correlationId ?? (command.commandId as string as Recorded['correlationId']),
        causationId: command.causationId,
        purpose,
        basis: bases.right,
        policyVersion: runtime.policyVersion,
      }),
    )
  }
  return E.right(recorded)
}
