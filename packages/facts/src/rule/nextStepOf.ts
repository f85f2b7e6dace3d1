import { type Command, type Provision, provision, type Rule, rule } from '@casetrail/kernel'
import { lastStep, type Tracked } from '../time/Tracked.js'

interface Answering {
  readonly command: Command
}

interface NextStep<S extends Answering, Status extends string> {
  /** The field that names the thing. */
  readonly field: string
  readonly of: (situation: S) => Tracked<Status> | undefined
  /** The statuses from which the step may be taken. */
  readonly from: readonly Status[]
}

const inOrder = provision('stepsAreDatedInOrder', 'A26', 'A step is not dated before the one that it follows.')

/**
 * Two rules for a step in the life of a thing: it is known and in a status that allows the step, as the provision says,
 * and the step is not dated before the one it follows (A26).
 *
 * @since 0.1.0
 */
export const nextStepOf = <S extends Answering, Status extends string>(
  allowed: Provision,
  next: NextStep<S, Status>,
): readonly [Rule<S>, Rule<S>] => {
  const last = (situation: S) => {
    const thing = next.of(situation)
    return thing === undefined ? undefined : lastStep(thing)
  }
  return [
    rule<S>(
      allowed,
      (situation) => {
        const found = last(situation)
        return found === undefined || !next.from.includes(found.status)
      },
      (situation) => {
        const found = last(situation)
        return {
          field: next.field,
          facts: { status: found?.status ?? 'unknown' },
          events: found === undefined ? [] : [found.event],
        }
      },
    ),
    rule<S>(
      inOrder,
      (situation) => (last(situation)?.at ?? situation.command.occurredAt) > situation.command.occurredAt,
      (situation) => {
        const found = last(situation)
        return {
          field: 'occurredAt',
          events: found === undefined ? [] : [found.event],
          dates: [...(found === undefined ? [] : [found.at]), situation.command.occurredAt],
        }
      },
    ),
  ]
}
