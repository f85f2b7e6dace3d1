import { lifeStagesOf, stageAcross } from '@casetrail/events'
import type { Citation, EventId, Instant } from '@casetrail/kernel'
import type { PersonFile } from '../state/personFile.js'
import type { CaseAndLogViews } from '../state/safeguardingLog.js'
import { thingsThen } from './thingsThen.js'

/* What must nobody overlook who opens this case? Each flag cites why and the events behind it. */

/** What the flags, and the question about the whole case, read. @since 0.1.0 */
export interface CaseAndPerson extends CaseAndLogViews {
  readonly person: PersonFile
}

/** Something that must not be overlooked. @since 0.1.0 */
export interface CaseFlag {
  readonly flag:
    | 'safetyConcernOpen'
    | 'childConcern'
    | 'safeguardingLogEntryMissing'
    | 'lifeStageUnknown'
    | 'personDied'
    | 'closureBackdated'
  readonly clause: Citation
  readonly events: readonly EventId[]
}

/** The flags of a case at an instant; only those that apply. */
export const flagsOf = ({ case: file, person, log }: CaseAndPerson, at: Instant): readonly CaseFlag[] => {
  const safeguarding = thingsThen(file.safeguarding.safeguarding, at)
  const logged = new Set(thingsThen(log.logEntries, at).map((one) => one.safeguardingReferralId))
  const accepted = safeguarding.filter((one) => one.status === 'accepted')
  const lastEvents = (things: readonly { readonly steps: readonly { readonly event: EventId }[] }[]) =>
    things.flatMap((one) => one.steps.slice(-1).map((last) => last.event))
  const received = lifeStagesOf(file.lifeStages, 'received', at)
  const unknown = received.length > 0 && stageAcross(received) === 'unknown'
  const { death } = person.record
  const flags: readonly CaseFlag[] = [
    {
      flag: 'safetyConcernOpen',
      clause: 'E18',
      events: lastEvents(thingsThen(file.safetyConcerns.concerns, at).filter((one) => one.status === 'raised')),
    },
    {
      flag: 'childConcern',
      clause: 'A3b',
      events: lastEvents(accepted.filter((one) => one.concerns === 'householdChild')),
    },
    {
      flag: 'safeguardingLogEntryMissing',
      clause: 'C28',
      events: lastEvents(accepted.filter((one) => !logged.has(one.safeguardingReferralId))),
    },
    {
      flag: 'lifeStageUnknown',
      clause: 'A3c',
      events: unknown ? [...new Set(received.map((one) => one.event))] : [],
    },
    { flag: 'personDied', clause: 'E11', events: death !== null && death.at <= at ? [death.event] : [] },
    {
      flag: 'closureBackdated',
      clause: 'A27',
      events: file.closure.facts.filter((turn) => turn.backdated && turn.at <= at).map((turn) => turn.event),
    },
  ]
  return flags.filter(({ events }) => events.length > 0)
}
