import { type CaseId, instantOf, localDateOf, millisOf, type StaffId } from '@casetrail/kernel'
import { cast } from './cast.js'
import { clientOf, details, referral } from './opening.js'
import type { Scribe, Things } from './Scribe.js'
import type { StepKind, Wish } from './Wish.js'

/* What each kind of step writes: one or two commands about one case. */

/** The circumstances of one step. */
interface Here {
  readonly scribe: Scribe
  readonly caseId: CaseId
  readonly cases: readonly CaseId[]
  readonly things: Things
  readonly staff: StaffId
  readonly officer: StaffId
  readonly pick: number
  /** Puts a command about the case, late where the step is. */
  readonly write: (type: string, data: object, by?: StaffId) => string
}

const day = 86_400_000
const nowhere = '00000000-0000-4000-8000-000000000000'

/** One of these; an id that names nothing where there are none. */
const one = (ids: readonly string[], pick: number): string => ids[pick % Math.max(1, ids.length)] ?? nowhere

const of = <A>(options: readonly A[], pick: number): A => options[pick % options.length] as A

/** A new thing, remembered. */
const added = (scribe: Scribe, ids: string[]): string => {
  const id = scribe.newId()
  ids.push(id)
  return id
}

const support: Pick<
  Record<StepKind, (here: Here) => void>,
  'note' | 'correctNote' | 'measure' | 'contact' | 'signpost' | 'writeToRecord' | 'concern' | 'followUp'
> = {
  note: ({ scribe, things, write, pick }) => {
    const noteId = added(scribe, things.notes)
    const data = { noteId, channel: of(scribe.codes.channels, pick), text: scribe.words('note', pick) }
    things.entries.push(write('AddCaseNote', data))
  },
  correctNote: ({ scribe, things, write, pick }) => {
    const noteId = one(things.notes, pick)
    if (pick % 3 === 0) write('MarkCaseNoteEnteredInError', { noteId, reason: 'duplicate' })
    else write('CorrectCaseNote', { noteId, reason: 'factualError', text: scribe.words('correction', pick) })
  },
  measure: ({ scribe, write, pick }) => {
    write('RecordOutcomeMeasure', {
      measureId: scribe.newId(),
      instrument: 'ons4',
      instrumentVersion: '1',
      stage: of(['baseline', 'interim', 'final'], pick),
      completedBy: 'person',
      items: [pick % 11, (pick + 3) % 11, pick % 2 === 0 ? null : 5, 7],
    })
  },
  contact: ({ scribe, write, pick }) => {
    write('RecordContactAttempt', {
      contactAttemptId: scribe.newId(),
      channel: of(scribe.codes.channels, pick),
      outcome: 'noAnswer',
    })
  },
  signpost: ({ scribe, write, pick }) => {
    write('GiveSignposting', { signpostId: scribe.newId(), directoryService: null, need: scribe.words('need', pick) })
  },
  writeToRecord: ({ scribe, things, write, pick }) => {
    write('WriteToMedicalRecord', { of: one(things.entries, pick), location: scribe.codes.location })
  },
  concern: ({ scribe, things, write }) => {
    write('RaiseSafetyConcern', { safetyConcernId: added(scribe, things.concerns) })
  },
  followUp: ({ scribe, things, write, pick }) => {
    const safetyConcernId = one(things.concerns, pick)
    write('FollowUpSafetyConcern', { safetyConcernId, outcome: 'safetyPlan', text: scribe.words('follow-up', pick) })
  },
}

const others: Pick<
  Record<StepKind, (here: Here) => void>,
  'assign' | 'unassign' | 'cover' | 'onwardReferral' | 'onwardAnswer' | 'onwardEnd'
> = {
  assign: ({ scribe, write, staff }) => {
    write('AssignWorker', { workerId: staff, role: scribe.codes.frontLine })
  },
  unassign: ({ write, staff }) => {
    write('UnassignWorker', { workerId: staff })
  },
  cover: ({ scribe, write, staff, pick }) => {
    const from = millisOf(scribe.now) + (pick % 3) * day
    write('GrantCover', { workerId: staff, from: instantOf(from), until: instantOf(from + 7 * day) })
  },
  onwardReferral: ({ scribe, things, write, pick }) => {
    write('MakeOnwardReferral', {
      onwardReferralId: added(scribe, things.onward),
      recipient: of(scribe.codes.otherServices, pick),
      agreement: 'personAgreed',
      gateway: null,
      need: scribe.words('onward need', pick),
    })
  },
  onwardAnswer: ({ things, write, pick }) => {
    const onwardReferralId = one(things.onward, pick)
    if (pick % 4 === 0) write('DeclineOnwardReferral', { onwardReferralId, reason: 'noCapacity' })
    else write('AcceptOnwardReferral', { onwardReferralId })
  },
  onwardEnd: ({ things, write, pick }) => {
    write('EndOnwardReferral', { onwardReferralId: one(things.onward, pick), reason: 'completed' })
  },
}

const safeguarding: Pick<
  Record<StepKind, (here: Here) => void>,
  'safeguarding' | 'safeguardingAccepted' | 'safeguardingRetracted' | 'logEntry'
> = {
  safeguarding: ({ scribe, things, write, pick }) => {
    write('MakeSafeguardingReferral', {
      safeguardingReferralId: added(scribe, things.safeguarding),
      body: of(scribe.codes.bodies, pick),
      concerns: of(['client', 'client', 'householdChild', 'householdAdult'], pick),
      legalGround: 'careAct2014s42',
      text: scribe.words('safeguarding concern', pick),
    })
  },
  safeguardingAccepted: (here) => {
    const { scribe, things, write, pick } = here
    if (things.safeguarding.length === 0) safeguarding.safeguarding(here)
    const safeguardingReferralId = one(things.safeguarding, pick)
    things.accepted.push(safeguardingReferralId)
    // Half of them by a body that counts, whatever the policy lists.
    const body = pick % 2 === 0 ? scribe.codes.countingBody : of(scribe.codes.bodies, pick)
    write('AcceptSafeguardingReferral', { safeguardingReferralId, body })
  },
  safeguardingRetracted: ({ scribe, things, write, pick }) => {
    write('RetractSafeguardingAcceptance', {
      safeguardingReferralId: one(things.accepted, pick),
      reason: 'enteredInError',
      text: scribe.words('retraction', pick),
    })
  },
  logEntry: ({ scribe, things, write, pick }) => {
    const text = scribe.words('log entry', pick)
    if (pick % 4 === 0 && things.logged.length > 0) {
      write('CorrectSafeguardingLogEntry', { logEntryId: one(things.logged, pick), reason: 'clarification', text })
      return
    }
    const safeguardingReferralId = one(things.accepted, pick)
    write('CreateSafeguardingLogEntry', { logEntryId: added(scribe, things.logged), safeguardingReferralId, text })
  },
}

const life: Pick<Record<StepKind, (here: Here) => void>, 'close' | 'reopen' | 'referral' | 'transfer'> = {
  close: ({ scribe, write, pick }) => {
    const reason = of(scribe.codes.closureReasons, pick)
    write('CloseCase', { reason, backdatedBecause: 'lateRecording', summary: scribe.words('summary', pick) })
  },
  reopen: ({ write }) => {
    write('ReopenCase', { reason: 'personReturned' })
  },
  referral: ({ scribe, caseId, write, pick }) => {
    write('ReceiveReferral', referral(scribe, caseId, scribe.newId(), pick))
  },
  transfer: ({ scribe, write, pick }) => {
    write('TransferCase', { toPcn: of(scribe.codes.pcns, pick) })
  },
}

const person: Pick<
  Record<StepKind, (here: Here) => void>,
  'dateOfBirth' | 'practice' | 'relative' | 'characteristic' | 'death'
> = {
  dateOfBirth: ({ scribe, caseId, cases, staff, pick }) => {
    const personId = clientOf(caseId)
    scribe.write('CorrectPersonDetails', staff, details(scribe, personId, pick))
    for (const affected of cases.filter((other) => clientOf(other) === personId)) {
      scribe.pass(1)
      const data = { caseId: affected, because: 'dateOfBirth', lifeStage: null, reason: null }
      scribe.write('DetermineLifeStage', staff, data)
    }
  },
  practice: ({ scribe, caseId, staff, pick }) => {
    const practice = of(scribe.codes.practices, pick)
    scribe.write('ChangeGpPractice', staff, { personId: clientOf(caseId), practice, from: localDateOf(scribe.now) })
  },
  relative: ({ scribe, caseId, staff, pick }) => {
    scribe.write('RecordRelatedPerson', staff, {
      personId: clientOf(caseId),
      relatedPersonId: scribe.newId(),
      relationship: scribe.codes.relationship,
      alsoClient: null,
      name: scribe.words('relative', pick),
      contact: null,
    })
  },
  characteristic: ({ scribe, caseId, staff, pick }) => {
    const category = of(scribe.codes.characteristics, pick)
    const value = scribe.words('characteristic', pick)
    const data = { personId: clientOf(caseId), category, source: 'selfDeclared', value }
    scribe.write('RecordCharacteristics', staff, data)
  },
  death: ({ scribe, caseId, staff, pick }) => {
    const note = scribe.words('circumstances', pick)
    scribe.write('RecordDeath', staff, { personId: clientOf(caseId), source: 'family', diedOn: null, note })
  },
}

const service: Pick<
  Record<StepKind, (here: Here) => void>,
  'appoint' | 'standDown' | 'grantRole' | 'endRole' | 'report'
> = {
  appoint: ({ scribe, officer, pick }) => {
    const office = of(['privacyOfficer', 'subPrivacyOfficer', 'subPrivacyOfficer'], pick)
    scribe.write('AppointPrivacyOfficer', cast.manager, { serviceId: cast.service, officerId: officer, office })
  },
  standDown: ({ scribe, officer }) => {
    scribe.write('StandDownPrivacyOfficer', cast.manager, { serviceId: cast.service, officerId: officer })
  },
  grantRole: ({ scribe, staff, pick }) => {
    const role = of([scribe.codes.review, scribe.codes.recording], pick)
    scribe.write('GrantStaffRole', cast.manager, { serviceId: cast.service, staffId: staff, role, until: null })
  },
  endRole: ({ scribe, staff, pick }) => {
    const role = of([scribe.codes.review, scribe.codes.recording], pick)
    scribe.write('EndStaffRole', cast.manager, { serviceId: cast.service, staffId: staff, role })
  },
  report: ({ scribe, cases, staff, pick }) => {
    const data = { reportRunId: scribe.newId(), serviceId: cast.service, report: 'caseload', cases }
    scribe.write('RunInternalReport', staff, { ...data, kind: of(['report', 'export'], pick) })
  },
}

const access: Pick<Record<StepKind, (here: Here) => void>, 'access' | 'outsiderAccess' | 'investigate' | 'conclude'> = {
  access: ({ scribe, caseId, staff, officer, pick }) => {
    const by = pick % 4 === 0 ? officer : staff
    const gives = pick % 5 !== 0
    const reason = gives ? scribe.words('access reason', pick) : ' '
    scribe.ask(by, caseId, { reasonCode: gives ? scribe.codes.accessReason : null, reason })
  },
  outsiderAccess: ({ scribe, caseId, pick }) => {
    const isPractice = pick % 2 === 0
    scribe.ask(
      cast.outsider,
      caseId,
      { reasonCode: scribe.codes.accessReason, reason: scribe.words('outsider reason', pick) },
      isPractice
        ? { role: scribe.codes.gpPractice, organisation: of(scribe.codes.practices, pick) }
        : { role: scribe.codes.otherService, organisation: of(scribe.codes.otherServices, pick) },
    )
  },
  investigate: ({ scribe, caseId, things, officer, pick }) => {
    const alertId = one(things.alerts, pick)
    scribe.write('OpenAlertInvestigation', officer, { caseId, serviceId: cast.service, alertId })
    scribe.pass(1)
    if (pick % 2 === 0) scribe.ask(officer, caseId, { reasonCode: null, reason: null, forAlert: alertId })
  },
  conclude: ({ scribe, caseId, things, officer, pick }) => {
    const data = { caseId, serviceId: cast.service, alertId: one(things.alerts, pick), outcome: 'legitimate' }
    scribe.write('ConcludeAlertInvestigation', officer, { ...data, findings: scribe.words('findings', pick) })
  },
}

const writes: Readonly<Record<StepKind, (here: Here) => void>> = {
  ...support,
  ...others,
  ...safeguarding,
  ...life,
  ...person,
  ...service,
  ...access,
}

/** Writes what one step wishes for. */
export const fulfil = (scribe: Scribe, cases: readonly CaseId[], { kind, pick, daysLate, ...wish }: Wish): void => {
  const caseId = of(cases, wish.caseNumber)
  const staff = of(cast.workers, wish.staffNumber)
  writes[kind]({
    scribe,
    caseId,
    cases,
    things: scribe.of(caseId),
    staff,
    officer: of(cast.officers, wish.staffNumber),
    pick,
    write: (type, data, by = staff) => scribe.write(type, by, { caseId, ...data }, { daysLate }),
  })
}
