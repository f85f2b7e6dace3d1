import {
  AlertInvestigationConcluded,
  AlertInvestigationOpened,
  BatchAccessAlertRaised,
  CaseClosed,
  CaseReadByReportRun,
  InternalReportRun,
  PartnerStaffRecorded,
  PersonDeathNoted,
  PersonNotifiedOfBreach,
  PolicyAdopted,
  PolicyProposed,
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  RetentionReviewed,
  StaffRoleGranted,
  StandDownAlertConcluded,
  StandDownAlertRaised,
} from '@casetrail/events'
import type { Recorded } from '@casetrail/kernel'
import { eventIdOf, fact, syntheticId as id, type Story } from '@casetrail/testing'
import { long, looked } from './looks.js'
import {
  alertId,
  caseId,
  deputy,
  manager,
  ofCase,
  officer,
  ofService,
  open,
  over,
  sooner,
  stranger,
  worker,
} from './stories.js'

/* SYNTHETIC histories of guarding kinds, with one fault each and with none. */

const digest = 'BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA'
const [runId, runAlert] = [String(id(941)), String(id(942))]

const granted = (staffId: string, role: string, on = '2025-01-03') =>
  fact(StaffRoleGranted, { ...ofService, on, data: { staffId, role, until: null } })
const appointed = (officerId: string, on = '2025-03-10') =>
  fact(PrivacyOfficerAppointed, { ...ofService, on, data: { officerId, office: 'subPrivacyOfficer' } })

/** A second manager, a reviewer and a senior, to begin with. */
const [second, reviewer] = [String(id(906)), String(id(907))]
const staffed = (story: Story): Story =>
  story.by(manager).past(granted(second, 'serviceManager', long), granted(reviewer, 'teamLeader', long))

const opens = fact(AlertInvestigationOpened, {
  of: caseId,
  on: '2025-04-03',
  data: { alertId, investigatorId: officer } as never,
})
const concludes = (investigatorId: string) =>
  fact(AlertInvestigationConcluded, {
    of: caseId,
    on: '2025-04-04',
    data: { alertId, investigatorId, outcome: 'noPurpose' } as never,
  })
const told = fact(PersonNotifiedOfBreach, {
  of: caseId,
  on: '2025-04-05',
  data: { alertId, told: 'person', channel: 'letter' } as never,
})
const died = fact(PersonDeathNoted, {
  of: caseId,
  on: '2025-04-05',
  data: { alertId, death: eventIdOf(1) } as never,
})

/** The worker looked, with whatever other hands; everybody was told. */
const lookedWith = (more: object = {}, who = worker) => looked([officer, deputy], { who, more })

/** A manager who looked, and then appointed somebody who was in nobody's office before. */
const lookedByManager = (): Story => lookedWith({}, manager).by(manager).past(appointed(stranger, '2025-04-02'))

const standsDown = (successor: string | null, more: object = {}): Story => {
  const on = '2025-03-10'
  return over.by(manager, more).past(
    fact(PrivacyOfficerStoodDown, { ...ofService, on, data: { officerId: deputy } }),
    ...(successor === null ? [] : [appointed(successor, on)]),
    fact(StandDownAlertRaised, {
      ...ofService,
      on,
      data: { alertId, officerId: deputy, successorId: successor, recipients: [officer, deputy] } as never,
    }),
  )
}
const explains = (investigatorId: string) =>
  fact(StandDownAlertConcluded, {
    ...ofService,
    on: '2025-03-12',
    data: { alertId, investigatorId, outcome: 'legitimate' } as never,
  })

const proposes = fact(PolicyProposed, { ...ofService, on: '2025-03-10', data: { version: sooner.version, digest } })
const adopts = fact(PolicyAdopted, { ...ofService, on: '2025-03-11', data: { version: sooner.version, digest } })

const runs = (cases: readonly string[], recipients: readonly string[] | null): readonly ReturnType<typeof fact>[] => [
  fact(InternalReportRun, {
    of: runId,
    on: '2025-03-10',
    data: { reportRunId: runId, kind: 'report', report: 'caseload', runnerId: manager, cases } as never,
  }),
  ...(recipients === null
    ? []
    : [
        fact(BatchAccessAlertRaised, {
          of: runId,
          on: '2025-03-10',
          data: { alertId: runAlert, reportRunId: runId, accessorId: manager, recipients, cases: 1 } as never,
        }),
      ]),
]
const read = (hands: readonly string[] = [manager]) =>
  fact(CaseReadByReportRun, {
    of: caseId,
    on: '2025-03-10',
    data: {
      accessRequestId: String(id(943)),
      reportRunId: runId,
      alertId: runAlert,
      runnerId: manager,
      hands,
    } as never,
  })

const reviews = (raisedBy: string, flag: string) =>
  fact(RetentionReviewed, {
    ...ofCase,
    on: '2025-05-01',
    data: { flag, raisedBy, outcome: 'confirmed', keepThrough: null, reason: 'factsChecked' } as never,
  })

const idOfLast = (story: Story, type: string): string =>
  String((story.events as readonly Recorded[]).findLast((e) => e.type === type)?.id)

/** Somebody closes the case, dated back, and the reviewer reviews it with these hands. */
const closedBackBy = (closer: string, more: object = {}): Story => {
  const closure = fact(CaseClosed, {
    ...ofCase,
    on: '2025-03-03',
    recordedOn: '2025-04-20',
    data: {
      reason: 'completed',
      backdatedBecause: 'lateRecording',
      lifeStage: 'adult',
      lifeStageRestsOn: null,
    } as never,
  })
  const story = staffed(open).by(closer).past(closure)
  return story.by(reviewer, more).past(reviews(idOfLast(story, 'CaseClosed'), 'closureBackdated'))
}

const adoptedThenReviewedBy = (proposer: string, more: object = {}): Story => {
  const story = staffed(over).by(proposer)
  const adopted = story
    .past(fact(PolicyProposed, { ...ofService, on: '2025-04-10', data: { version: sooner.version, digest } }))
    .by(officer)
    .past(fact(PolicyAdopted, { ...ofService, on: '2025-04-11', data: { version: sooner.version, digest } }))
  return adopted.by(reviewer, more).past(reviews(idOfLast(adopted, 'PolicyAdopted'), 'policyShortened'))
}

type Named = readonly [check: string, title: string, story: Story]

const duty = 'nobodyHoldsADutyByTheirOwnHand'

/** One fault each. */
export const plantedDuties: readonly Named[] = [
  [duty, 'C45 · investigated by whoever typed the look', lookedWith({ recordedBy: officer }).by(officer).past(opens)],
  [duty, 'C45 · investigated by whom the look was for', lookedWith({ onBehalfOf: officer }).by(officer).past(opens)],
  [
    duty,
    'C45 · concluded with the hand of whoever typed the look',
    lookedWith({ recordedBy: stranger })
      .by(officer)
      .past(opens)
      .by(officer, { recordedBy: stranger })
      .past(concludes(officer)),
  ],
  [
    duty,
    'A13 · investigated by somebody whom whoever looked appointed',
    lookedByManager()
      .by(stranger)
      .past(
        fact(AlertInvestigationOpened, {
          of: caseId,
          on: '2025-04-03',
          data: { alertId, investigatorId: stranger } as never,
        }),
      ),
  ],
  [
    duty,
    'A13 · a stand-down concluded by the successor',
    standsDown(stranger).by(officer, { recordedBy: stranger }).past(explains(officer)),
  ],
  [
    duty,
    'A13 · a stand-down concluded by a hand of it',
    standsDown(null, { recordedBy: officer }).by(officer).past(explains(officer)),
  ],
  [
    duty,
    'A13 · a stand-down concluded by somebody whom a hand of it appointed',
    standsDown(null).by(manager).past(appointed(stranger, '2025-03-11')).by(stranger).past(explains(stranger)),
  ],
  [
    duty,
    'C46 · the person told by whoever typed the look',
    lookedWith({ recordedBy: deputy }).by(officer).past(opens).past(concludes(officer)).by(deputy).past(told),
  ],
  [
    duty,
    'C46 · the person told by somebody whom whoever looked appointed',
    lookedByManager().by(officer).past(opens).past(concludes(officer)).by(stranger).past(told),
  ],
  [
    duty,
    'C46 · a death noted by a hand of the look',
    lookedWith({ onBehalfOf: deputy }).by(officer).past(opens).past(concludes(officer)).by(deputy).past(died),
  ],
  [
    duty,
    'A28 · a partner on record by their own hand',
    over.by(manager, { recordedBy: stranger }).past(
      fact(PartnerStaffRecorded, {
        ...ofService,
        on: '2025-03-10',
        data: { staffId: stranger, organisation: 'Y00000' },
      }),
    ),
  ],
  ['everyAdoptionHasTwoHands', 'E22 · that nobody proposed', over.by(officer).past(adopts)],
  [
    'everyAdoptionHasTwoHands',
    'A13 · adopted by whoever typed the proposal',
    over.by(manager, { recordedBy: officer }).past(proposes).by(officer).past(adopts),
  ],
  [
    'everyAdoptionHasTwoHands',
    'A13 · adopted for whoever proposed it',
    over.by(manager).past(proposes).by(officer, { onBehalfOf: manager }).past(adopts),
  ],
  [
    'everyAdoptionHasTwoHands',
    'A13 · adopted by somebody whom whoever proposed it appointed',
    over.by(manager).past(appointed(stranger, '2025-03-09')).past(proposes).by(stranger).past(adopts),
  ],
  ['nobodyReviewsTheirOwn', 'A27 · by whoever closed the case', closedBackBy(reviewer)],
  ['nobodyReviewsTheirOwn', 'A27 · typed by whoever closed the case', closedBackBy(worker, { recordedBy: worker })],
  [
    'nobodyReviewsTheirOwn',
    'A30 · for whoever proposed the policy',
    adoptedThenReviewedBy(manager, { onBehalfOf: manager }),
  ],
  [
    'nobodyReviewsTheirOwn',
    'E3 · of an event that nobody recorded',
    staffed(over)
      .by(reviewer)
      .past(reviews(eventIdOf(900), 'closureBackdated')),
  ],
  [
    'nobodyGuardsWhatTheyManage',
    'A13 · an officer who is granted a role that manages',
    over.by(manager).past(granted(deputy, 'serviceManager')),
  ],
  [
    'nobodyGuardsWhatTheyManage',
    'A13 · a manager who is appointed',
    staffed(over).by(manager).past(appointed(second, '2025-04-03')),
  ],
  ['everyRunIsAlerted', 'A12c · a run that nobody heard of', over.by(manager).past(...runs([caseId], null))],
  [
    'everyRunIsAlerted',
    'A13 · a run of which nobody independent heard',
    over.by(manager, { recordedBy: officer, onBehalfOf: deputy }).past(...runs([caseId], [officer, deputy])),
  ],
  ['everyReadingIsOfARun', 'C25 · read by a run that there is not', over.by(manager).past(read())],
  [
    'everyReadingIsOfARun',
    'C25 · read by a run of other cases',
    over
      .by(manager)
      .past(...runs([String(id(919))], [officer, deputy]))
      .past(read()),
  ],
  [
    'everyReadingIsOfARun',
    'C25 · read by a run of other hands',
    over
      .by(manager, { recordedBy: stranger })
      .past(...runs([caseId], [officer, deputy]))
      .past(read()),
  ],
]

/** None. */
export const faultlessDuties: readonly (readonly [title: string, story: Story])[] = [
  [
    'C45, C46 · an investigation and a notice by officers with no hand in the look',
    lookedWith().by(officer).past(opens).past(concludes(officer)).by(deputy).past(told),
  ],
  ['A13 · a stand-down concluded by another officer', standsDown(stranger).by(officer).past(explains(officer))],
  ['E22 · proposed by one, adopted by another', over.by(manager).past(proposes).by(officer).past(adopts)],
  ['A27 · a closure reviewed by another', closedBackBy(worker)],
  ['A30 · a policy reviewed by another', adoptedThenReviewedBy(manager)],
  [
    'C25 · a run that was heard of, and a case that notes it',
    over
      .by(manager)
      .past(...runs([caseId], [officer, deputy]))
      .past(read()),
  ],
]
