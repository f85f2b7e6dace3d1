import type { Citation, CommandId, EventId, Instant, Provision, Recorded, StreamId } from '@casetrail/kernel'

/**
 * What one command of a process came to; rule and clause where it was refused, or repeated with other data than before.
 * @since 0.2.0
 */
export interface FollowedUp {
  readonly command: CommandId
  readonly type: string
  readonly outcome: 'done' | 'repeated' | 'refused'
  readonly rule: string | null
  readonly clause: Citation | null
}

/**
 * What a process made of one event, kept as a row: done, executed before (as after a crash), refused, or nothing to do.
 * A refusal and a nothing say by which provision. Of several commands a refused one counts before one that was done.
 *
 * @since 0.2.0
 */
export interface ProcessOutcome {
  readonly event: EventId
  readonly stream: StreamId
  readonly recordedAt: Instant
  readonly outcome: FollowedUp['outcome'] | 'nothing'
  readonly rule: string | null
  readonly clause: Citation | null
  readonly commands: readonly FollowedUp[]
}

/** Nothing was to be done, for this reason. */
export const nothingToDo = ({ id, stream, recordedAt }: Recorded, { name, clause }: Provision): ProcessOutcome => ({
  event: id,
  stream,
  recordedAt,
  outcome: 'nothing',
  rule: name,
  clause,
  commands: [],
})

/** What the commands of an event came to, as one. */
export const outcomeOf = ({ id, stream, recordedAt }: Recorded, commands: readonly FollowedUp[]): ProcessOutcome => {
  const first = (outcome: FollowedUp['outcome']) => commands.find((one) => one.outcome === outcome)
  const { outcome, rule, clause } = first('refused') ?? first('done') ?? (commands[0] as FollowedUp)
  return { event: id, stream, recordedAt, outcome, rule, clause, commands }
}
