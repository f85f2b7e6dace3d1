import { type Actor, type AlertId, type CommandId, instantOf, millisOf, type StaffId } from '@casetrail/kernel'
import { eventIdOf } from '@casetrail/ledger'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { v5 } from 'uuid'
import { staffActor } from '../arbitraries/actorsOf.js'
import type { CaseHistory } from '../arbitraries/caseHistory.js'
import { cast, syntheticId } from '../arbitraries/cast.js'
import { Script } from '../arbitraries/Script.js'
import { adoptable } from '../arbitraries/versions.js'
import { closing } from './closing.js'

const day = 86_400_000

/** Everybody who may have a hand, as often in what they judge as in what others do. */
const anybody = fc.constantFrom(cast.manager, ...cast.officers, ...cast.workers.slice(0, 2))
const hand = fc.option(anybody, { freq: 2 })

/** Whose hands are in one thing: who acts (null: whoever should), who types it, for whom. */
interface Hands {
  readonly acts: StaffId | null
  readonly types: StaffId | null
  readonly wants: StaffId | null
}

/** Hands for each thing that is done of what guards. */
export interface Dealing {
  readonly hands: readonly Hands[]
  /** Whom it serves: is let in, appointed, put on a list. */
  readonly whom: StaffId
}

/** Any {@link Dealing}. */
export const dealing: fc.Arbitrary<Dealing> = fc.record({
  hands: fc.array(fc.record({ acts: fc.option(anybody, { freq: 1 }), types: hand, wants: hand }), {
    minLength: 20,
    maxLength: 20,
  }),
  whom: anybody,
})

/**
 * One look without purpose at a case closed for long, and all that somebody guards who should have no hand in it: its
 * investigation, its notice, who is in office, which policy, who reads the log, who works elsewhere, what is reviewed.
 */
export const dealtWith = (policy: Policy, history: CaseHistory, { hands, whom }: Dealing, number: number): Script => {
  const caseId = history.cases[0] as CaseHistory['cases'][number]
  const script = new Script(
    instantOf(millisOf(history.steps.at(-1)?.now as never) + 30 * number * day + 1),
    number * 200 + 6000,
  )
  const [officer = cast.manager, deputy = cast.manager, stranger = cast.manager] = cast.officers
  let n = 0
  const put = (type: string, who: StaffId, data: object, { daysLate = 0, wait = 60_000 } = {}): string => {
    const { acts, types, wants } = hands[n++ % hands.length] as Hands
    const performedBy = acts ?? who
    const actor: Actor = {
      ...staffActor(policy, performedBy, 'review'),
      recordedBy: types ?? performedBy,
      onBehalfOf: wants,
    }
    script.write(type, actor, data, daysLate)
    script.pass(wait)
    return script.steps.at(-1)?.command.commandId ?? ''
  }
  const alertOf = (commandId: string): AlertId => v5('alert', commandId) as AlertId
  const [proposed] = adoptable(policy).slice(number % 2 === 0 ? 1 : 0)
  const closed = put(
    'CloseCase',
    cast.workers[0] ?? whom,
    { ...closing(policy, caseId), backdatedBecause: 'lateRecording' },
    { daysLate: 1, wait: 20 * day },
  )
  const reasonCode = policy.registries.accessReasons[0]?.code ?? null
  const asked = { caseId, accessRequestId: syntheticId(7000 + number), reasonCode, reason: 'synthetic', forAlert: null }
  const alertId = alertOf(put('RequestAccess', whom, asked))
  put('AppointPrivacyOfficer', cast.manager, { officerId: stranger, office: 'subPrivacyOfficer' })
  put('OpenAlertInvestigation', officer, { caseId, alertId })
  put('ConcludeAlertInvestigation', officer, { caseId, alertId, outcome: 'noPurpose', findings: 'synthetic' })
  const channel = policy.registries.contactChannels[0]?.code
  put('NotifyPersonOfBreach', stranger, { caseId, alertId, told: 'somebodyActingForThem', channel, words: 'synthetic' })
  put('ProposePolicy', cast.manager, proposed ?? {})
  put('AdoptPolicy', officer, proposed ?? {})
  const leaves = { officerId: deputy, successor: cast.officers[3] ?? null }
  const stoodDown = alertOf(put('StandDownPrivacyOfficer', cast.manager, leaves))
  put('ConcludeStandDownAlert', officer, { alertId: stoodDown, outcome: 'legitimate' })
  put('AddSafeguardingLogReader', cast.manager, { caseId, readerId: whom })
  put('RecordPartnerStaff', cast.manager, { staffId: whom, organisation: 'SYNTHETIC-SERVICE-1' })
  const manages = policy.roles.find(({ duties }) => duties.includes('manage'))?.code
  put('GrantStaffRole', cast.manager, { staffId: whom, role: manages, until: null })
  put('AppointPrivacyOfficer', cast.manager, { officerId: whom, office: 'subPrivacyOfficer' })
  const review = { caseId, flag: 'closureBackdated', raisedBy: eventIdOf(closed as CommandId, 0), outcome: 'confirmed' }
  put('ReviewRetention', cast.manager, { ...review, keepThrough: null, reason: 'factsChecked', text: 'synthetic' })
  return script
}
