import {
  type Command,
  type Instant,
  localDateOf,
  type Refusal,
  refusedBy,
  type SentCommand,
  type Situation,
} from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import type { InForce } from './Policies.js'
import type { Views } from './readViews.js'
import { nothingIsRecordedBeforeItHappens } from './runtimeProvisions.js'
import type { Underway } from './Underway.js'

const dated = (sent: SentCommand<string, any>, now: Instant): Command<string, any> => ({
  type: sent.type,
  commandId: sent.commandId,
  actor: sent.actor,
  occurredAt: sent.occurredAt ?? now,
  correlationId: sent.correlationId,
  causationId: sent.causationId,
  data: sent.data,
})

/** Everything that the decision may know; refused when it happened after the moment of recording (A26). */
export const situationOf = (
  { command: sent }: Underway,
  { views, policy }: { readonly views: Views; readonly policy: InForce },
  now: Instant,
): E.Either<Refusal, Situation<any, any, any>> => {
  const command = dated(sent, now)
  if (command.occurredAt > now) {
    const evidence = { field: 'occurredAt', dates: [command.occurredAt, now] }
    return E.left(refusedBy(command.type, nothingIsRecordedBeforeItHappens, evidence))
  }
  const idFor = (name: string): string => v5(name, command.commandId)
  return E.right({ command, data: command.data, views, world: policy.world, now, today: localDateOf(now), idFor })
}
