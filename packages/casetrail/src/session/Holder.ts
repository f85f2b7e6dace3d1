import type { Actor } from '@casetrail/kernel'
import { type Executed, execute, type Runtime } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CommandError } from '../Casetrail.js'
import { newId } from '../newId.js'

/** Whose session it is, and for how long at most. */
export interface Holder {
  readonly runtime: Runtime
  readonly actor: Actor
  readonly minutes: number
}

/** A command by the holder of a session, of this very moment. */
export const put = (
  { runtime, actor }: Holder,
  { type, commandId = newId(), data }: { readonly type: string; readonly commandId?: string; readonly data: object },
): TaskEither<CommandError, Executed> =>
  execute(runtime)({ type, commandId, actor, occurredAt: null, correlationId: null, causationId: null, data })

/** The holder as questions about grounds name somebody. */
export const claimed = ({ actor: { kind, performedBy, organisation, role } }: Holder) => ({
  kind,
  staffId: performedBy,
  organisation,
  role,
})
