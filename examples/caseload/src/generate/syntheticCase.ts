import { addDays, instantOf, type LocalDate, localDateOf, millisOf } from '@casetrail/kernel'
import { v5 } from 'uuid'
import type { Draws } from './draws.js'
import { Script, type ScriptLine, type Staff } from './Script.js'
import { syntheticNeeds, syntheticNotes, syntheticPerson } from './syntheticPeople.js'
import type { SyntheticService } from './syntheticService.js'

/* The life of one invented case, from referral to closure and what comes after. */

interface Life {
  readonly script: Script
  readonly draws: Draws
  readonly service: SyntheticService
  readonly worker: Staff
  readonly caseId: string
  readonly personId: string
}

const reasons = [
  'isolation',
  'loneliness',
  'stress',
  'finances',
  'housing',
  'longTermCondition',
  'mentalHealth',
] as const
const networks = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `PCN-SYNTHETIC-${n}`) as unknown as readonly [
  string,
  ...string[],
]
const practices = ['SYNTHETIC-GP-1', 'SYNTHETIC-GP-2', 'SYNTHETIC-GP-3'] as const

const bornBefore = (draws: Draws, start: LocalDate): string | null => {
  if (draws.chance(5)) return null
  const years = draws.chance(12) ? draws.between(9, 17) : draws.between(18, 88)
  return addDays(start, -Math.round(years * 365.25) - draws.between(0, 364))
}

const begin = (
  { script, draws, service, worker, caseId, personId }: Life,
  number: number,
  start: LocalDate,
): boolean => {
  script.add(service.administrator, 'RecordPersonDetails', {
    personId,
    caseId: null,
    ...syntheticPerson(draws, number, bornBefore(draws, start)),
  })
  if (draws.chance(40)) {
    const value = draws.chance(30) ? null : 'Synthetic value'
    script.add(service.administrator, 'RecordCharacteristics', {
      personId,
      caseId: null,
      category: draws.oneOf(['ethnicity', 'disability', 'gender']),
      source: 'selfDeclared',
      value,
    })
  }
  const referralId = draws.id()
  script.add(service.administrator, 'ReceiveReferral', {
    caseId,
    referralId,
    personId,
    service: draws.oneOf(['socialPrescribing', 'careCoordination', 'healthCoaching']),
    pcn: draws.oneOf(networks),
    practice: draws.oneOf(practices),
    referrer: draws.oneOf(['gpPractice', 'healthProfessional', 'councilTeam', 'selfReferral']),
    referrerOrganisation: null,
    reasons: [draws.oneOf(reasons)],
    reasonText: draws.chance(70) ? draws.oneOf(syntheticNeeds) : null,
  })
  script.waitDays(0, 6)
  if (draws.chance(8)) {
    const declined = { caseId, referralId, by: 'service', reason: 'notEligible', text: null } as const
    script.add(service.administrator, 'DeclineReferral', declined)
    script.add(service.manager, 'CloseCase', { caseId, reason: 'notEligible', backdatedBecause: null, summary: null })
    return false
  }
  script.add(service.administrator, 'AcceptReferral', { caseId, referralId })
  script.add(service.manager, 'AssignWorker', { caseId, workerId: worker.id, role: worker.role })
  return true
}

const reach = ({ script, draws, worker, caseId }: Life): boolean => {
  for (let attempt = 1; attempt <= 3; attempt++) {
    script.waitDays(1, 5)
    const reached = draws.chance(75)
    script.add(worker, 'RecordContactAttempt', {
      caseId,
      contactAttemptId: draws.id(),
      channel: 'phone',
      outcome: reached ? 'reached' : 'noAnswer',
    })
    if (reached) return true
  }
  script.waitDays(7, 14)
  script.add(worker, 'CloseCase', { caseId, reason: 'unableToContact', backdatedBecause: null, summary: null })
  return false
}

const measure = ({ script, draws, worker, caseId }: Life, stage: 'baseline' | 'final'): void => {
  const common = {
    caseId,
    instrumentVersion: '1',
    stage,
    completedBy: draws.chance(90) ? ('person' as const) : ('withHelp' as const),
  }
  const better = stage === 'final' ? 2 : 0
  const ons4 = [1, 2, 3].map(() => draws.between(2 + better, 8)).concat(draws.between(0, 8 - better))
  script.add(worker, 'RecordOutcomeMeasure', { ...common, measureId: draws.id(), instrument: 'ons4', items: ons4 })
  if (!draws.chance(25)) return
  const items = Array.from({ length: 8 }, () => draws.between(0, 3 - better)).concat(draws.chance(12) ? 1 : 0)
  const commandId = script.add(worker, 'RecordOutcomeMeasure', {
    ...common,
    measureId: draws.id(),
    instrument: 'phq9',
    items,
  })
  // An answer above 0 to item 9 raises a safety concern in the same append (B24); its id is made from the command's.
  if (items[8] !== 0 && draws.chance(80)) {
    const safetyConcernId = v5('safetyConcern', commandId)
    script.waitMinutes(10, 90).add(worker, 'FollowUpSafetyConcern', {
      caseId,
      safetyConcernId,
      outcome: 'safetyPlan',
      text: 'Synthetic follow-up: safety plan agreed.',
    })
  }
}

const safeguard = ({ script, draws, worker, caseId }: Life): void => {
  const safeguardingReferralId = draws.id()
  const body = draws.oneOf(['gatewayToCare', 'localAuthoritySafeguardingTeam', 'kirkleesSafeguardingChildren'])
  script.add(worker, 'MakeSafeguardingReferral', {
    caseId,
    safeguardingReferralId,
    body,
    concerns: draws.chance(80) ? 'client' : 'householdChild',
    legalGround: 'careAct2014s42',
    text: 'Synthetic concern.',
  })
  script.waitDays(1, 4)
  if (!draws.chance(70)) {
    script.add(worker, 'DeclineSafeguardingReferral', { caseId, safeguardingReferralId, body })
    return
  }
  script.add(worker, 'AcceptSafeguardingReferral', { caseId, safeguardingReferralId, body })
  if (draws.chance(85)) {
    script.waitDays(0, 3).add(worker, 'CreateSafeguardingLogEntry', {
      caseId,
      logEntryId: draws.id(),
      safeguardingReferralId,
      text: 'Synthetic log entry.',
    })
  }
}

const referOn = ({ script, draws, worker, caseId }: Life): void => {
  const onwardReferralId = draws.id()
  script.add(worker, 'MakeOnwardReferral', {
    caseId,
    onwardReferralId,
    recipient: 'SYNTHETIC-CHARITY',
    agreement: 'personAgreed',
    gateway: null,
    need: draws.oneOf(syntheticNeeds),
  })
  script.waitDays(1, 10)
  if (draws.chance(20)) {
    script.add(worker, 'DeclineOnwardReferral', { caseId, onwardReferralId, reason: 'noCapacity' })
    return
  }
  script.add(worker, 'AcceptOnwardReferral', { caseId, onwardReferralId })
  if (draws.chance(60))
    script.waitDays(14, 60).add(worker, 'EndOnwardReferral', { caseId, onwardReferralId, reason: 'completed' })
}

/** What happens now and then: cover, a transfer, another practice, a look by the GP, a household member. */
const incidents = ({ script, draws, service, worker, caseId, personId }: Life): void => {
  if (draws.chance(4)) {
    const cover = service.workers.find((one) => one.id !== worker.id) ?? worker
    const until = instantOf(millisOf(script.now) + 7 * 86_400_000)
    script.add(service.manager, 'GrantCover', { caseId, workerId: cover.id, from: script.now, until })
  }
  if (draws.chance(10)) {
    script.add(worker, 'RecordRelatedPerson', {
      personId,
      caseId,
      relatedPersonId: draws.id(),
      relationship: 'nextOfKin',
      alsoClient: null,
      name: 'Kin Sampleworth (synthetic)',
      contact: '01632 960999',
    })
  }
  if (draws.chance(10)) {
    script.add(service.gp, 'RequestAccess', {
      caseId,
      accessRequestId: draws.id(),
      reasonCode: 'directSupport',
      reason: 'Synthetic: before an appointment.',
      forAlert: null,
    })
  }
  if (draws.chance(3)) {
    const today = localDateOf(script.now)
    script
      .waitMinutes(1, 5)
      .add(service.administrator, 'ChangeGpPractice', { personId, caseId, practice: 'SYNTHETIC-GP-4', from: today })
  }
}

const support = (life: Life): void => {
  const { script, draws, worker, caseId } = life
  measure(life, 'baseline')
  const visits = draws.between(2, 6)
  for (let visit = 1; visit <= visits; visit++) {
    script.waitDays(5, 21)
    const noteId = draws.id()
    script.add(
      worker,
      'AddCaseNote',
      { caseId, noteId, channel: draws.oneOf(['phone', 'faceToFace', 'homeVisit']), text: draws.oneOf(syntheticNotes) },
      draws.between(0, 45),
    )
    if (draws.chance(2)) script.add(worker, 'MarkCaseNoteEnteredInError', { caseId, noteId, reason: 'wrongPerson' })
    else if (draws.chance(6))
      script.add(worker, 'CorrectCaseNote', { caseId, noteId, reason: 'clarification', text: 'Synthetic correction.' })
    if (draws.chance(30))
      script.add(worker, 'GiveSignposting', {
        caseId,
        signpostId: draws.id(),
        directoryService: null,
        need: draws.oneOf(syntheticNeeds),
      })
  }
  incidents(life)
  if (draws.chance(30)) referOn(life)
  if (draws.chance(9)) safeguard(life)
  if (draws.chance(70)) measure(life, 'final')
}

const afterClosure = ({ script, draws, service, worker, caseId }: Life): void => {
  const days = draws.between(2, 60)
  script.waitDays(days, days)
  const blank = draws.chance(25)
  const who = draws.chance(50) ? worker : draws.oneOf(service.workers)
  const alertCommand = script.add(who, 'RequestAccess', {
    caseId,
    accessRequestId: draws.id(),
    reasonCode: blank ? null : 'personAsked',
    reason: blank ? ' ' : 'Synthetic reason: the person rang with a question.',
    forAlert: null,
  })
  if (days < 16 || !draws.chance(60)) return
  const officer = draws.oneOf(service.officers)
  const alertId = v5('alert', alertCommand)
  script.waitDays(1, 5).add(officer, 'OpenAlertInvestigation', { caseId, alertId })
  if (draws.chance(80))
    script.waitDays(1, 9).add(officer, 'ConcludeAlertInvestigation', {
      caseId,
      alertId,
      outcome: blank ? 'noPurpose' : 'legitimate',
      findings: 'Synthetic findings.',
    })
}

/** One case, begun on `start`. */
export const syntheticCase = (
  draws: Draws,
  service: SyntheticService,
  number: number,
  start: LocalDate,
): readonly ScriptLine[] => {
  const script = new Script(draws, start)
  const life: Life = {
    script,
    draws,
    service,
    worker: draws.oneOf(service.workers),
    caseId: draws.id(),
    personId: draws.id(),
  }
  const { caseId, worker } = life
  if (!begin(life, number, start) || !reach(life)) return script.lines
  support(life)
  if (draws.chance(12)) return script.lines
  if (draws.chance(2)) {
    script.waitDays(1, 9).add(life.service.administrator, 'RecordDeath', {
      personId: life.personId,
      caseId,
      source: 'family',
      diedOn: null,
      note: null,
    })
    script.add(worker, 'CloseCase', { caseId, reason: 'died', backdatedBecause: null, summary: null })
    return script.lines
  }
  script
    .waitDays(3, 20)
    .add(worker, 'CloseCase', { caseId, reason: 'completed', backdatedBecause: null, summary: 'Synthetic summary.' })
  if (draws.chance(8)) {
    const accessRequestId = draws.id()
    const why = { reasonCode: 'personAsked', reason: 'Synthetic reason: the person is back.', forAlert: null }
    script.waitDays(10, 90).add(worker, 'RequestAccess', { caseId, accessRequestId, ...why })
    script.add(worker, 'ReopenCase', { caseId, reason: 'personReturned', accessRequestId })
    script
      .waitDays(5, 40)
      .add(worker, 'CloseCase', { caseId, reason: 'completed', backdatedBecause: null, summary: null })
  }
  if (localDateOf(script.now) > start && draws.chance(25)) afterClosure(life)
  return script.lines
}
