import {
  AccessGranted,
  AccessRequested,
  AlertInvestigationOpened,
  CaseNoteAdded,
  CaseReopened,
  PostClosureAccessAlertRaised,
  PrivacyOfficerAppointed,
  StaffRoleGranted,
  WorkerAssigned,
  WorkerUnassigned,
} from '@casetrail/events'
import type { Recorded } from '@casetrail/kernel'
import { fact, syntheticId as id, type Story } from '@casetrail/testing'
import {
  alertId,
  caseId,
  deputy,
  later,
  manager,
  ofCase,
  officer,
  ofService,
  open,
  over,
  requestId,
  sooner,
  stranger,
  version,
  worker,
} from './stories.js'

/* SYNTHETIC histories with one fault each, planted by hand: no decision of ours would make them. */

const assignedLate = fact(WorkerAssigned, {
  ...ofCase,
  on: '2025-02-06',
  recordedOn: '2025-02-09',
  data: { workerId: worker, role: 'socialPrescriber' },
})
const unassigned = (on: string, recordedOn: string) =>
  fact(WorkerUnassigned, { ...ofCase, on, recordedOn, data: { workerId: worker } })
const asked = (on: string, who: string) =>
  fact(AccessRequested, {
    of: caseId,
    on,
    data: {
      accessRequestId: requestId,
      requester: 'staff',
      requesterId: who,
      organisation: 'kirkleesCouncil',
      role: 'socialPrescriber',
      onWhoseWord: 'record',
      reasonCode: null,
      reasonGiven: 'blank',
      forAlert: null,
    } as never,
  })

const granted = (on: string, ground: 'assignment' | 'reasonGiven') =>
  fact(AccessGranted, { of: caseId, on, data: { accessRequestId: requestId, ground } as never })

const alerted = (on: string, accessorId: string, recipients: readonly string[]) =>
  fact(PostClosureAccessAlertRaised, {
    of: caseId,
    on,
    data: {
      alertId,
      accessRequestId: requestId,
      accessorId,
      recipients,
      daysSinceClosure: 30,
      closureReason: 'completed',
    } as never,
  })

const look = (story: Story, on: string, who: string, ground: 'assignment' | 'reasonGiven' = 'assignment'): Story =>
  story.by(who).past(asked(on, who), granted(on, ground))

const everybody = [officer, deputy]
const long = '2025-04-02'

const looked = (recipients: readonly string[]): Story =>
  look(over, long, worker, 'reasonGiven').past(alerted(long, worker, recipients))

const appointed = (by: string, more: object = {}) =>
  over.by(by, more).past(
    fact(PrivacyOfficerAppointed, {
      ...ofService,
      on: '2025-03-10',
      data: { officerId: stranger, office: 'subPrivacyOfficer' },
    }),
  )

const note = (n: number) =>
  fact(CaseNoteAdded, { ...ofCase, on: '2025-02-10', data: { noteId: id(930 + n), channel: 'phone' } as never })

const sentTwice = (story: Story): readonly Recorded[] => {
  const events = story.by(worker).past(note(1)).by(stranger).past(note(2)).events as readonly Recorded[]
  const first = events.at(-2) as Recorded
  return events.map((e, i) => (i === events.length - 1 ? { ...e, commandId: first.commandId } : e))
}

type Planted = readonly [check: string, title: string, history: () => readonly Recorded[]]

const of = (story: Story) => () => story.events as readonly Recorded[]

export const planted: readonly Planted[] = [
  ['everyLookHasAGround', 'C42 · by a stranger', of(look(open, '2025-02-11', stranger))],
  [
    'everyLookHasAGround',
    'C42 · by a worker who was unassigned',
    of(look(open.past(unassigned('2025-02-10', '2025-02-10')), '2025-02-11', worker)),
  ],
  [
    'everyLookHasAGround',
    'A26 · by a worker who was unassigned after an assignment that became known later',
    of(look(open.past(unassigned('2025-02-08', '2025-02-08')).past(assignedLate), '2025-02-11', worker)),
  ],
  [
    'everyLookHasAGround',
    'C42 · granted, though nobody asked',
    of(open.by(worker).past(granted('2025-02-11', 'assignment'))),
  ],
  ['everyLongLookIsAlerted', 'C43 · nobody was told', of(look(over, long, worker, 'reasonGiven'))],
  ['everyLongLookIsAlerted', 'L10 · one officer was left out', of(looked([officer]))],
  [
    'everyLongLookIsAlerted',
    'A30 · nobody was told, under a version that alerts after seven days',
    of(look(over.under(sooner), '2025-03-10', worker, 'reasonGiven')),
  ],
  [
    'everyPolicyIsGiven',
    'E22 · a look stands under a version that was not given',
    of(look(over.under(version('SYNTHETIC-LOST', 14)), long, stranger)),
  ],
  [
    'noReopeningPassesUnseen',
    'A29 · reopened, with no look on record',
    of(
      over
        .by(worker)
        .past(fact(CaseReopened, { ...ofCase, on: long, data: { reason: 'personReturned', accessRequestId: null } })),
    ),
  ],
  ['nobodyHoldsADutyByTheirOwnHand', 'A13 · typed by whom it serves', of(appointed(manager, { recordedBy: stranger }))],
  ['nobodyHoldsADutyByTheirOwnHand', 'A28 · by somebody who manages nothing', of(appointed(worker))],
  [
    'nobodyHoldsADutyByTheirOwnHand',
    'C42 · a role granted by oneself',
    of(
      over.by(manager).past(
        fact(StaffRoleGranted, {
          ...ofService,
          on: '2025-03-10',
          data: { staffId: manager, role: 'teamLeader', until: null },
        }),
      ),
    ),
  ],
  [
    'nobodyHoldsADutyByTheirOwnHand',
    'C45 · an investigation by nobody in office',
    of(
      looked(everybody)
        .by(stranger)
        .past(
          fact(AlertInvestigationOpened, {
            of: caseId,
            on: '2025-04-03',
            data: { alertId, investigatorId: stranger } as never,
          }),
        ),
    ),
  ],
  ['oneCommandHasOneEffect', 'L23 · one id, two notes', () => sentTwice(open)],
]

/** Histories without a fault. */
export const faultless: readonly (readonly [title: string, history: () => readonly Recorded[]])[] = [
  ['C43 · a look at a long-closed case, on a ground, alerted to all', of(looked(everybody))],
  [
    'A26 · a look by a worker who was unassigned, which became known later',
    of(look(open, '2025-02-11', worker).past(unassigned('2025-02-10', '2025-02-12'))),
  ],
  ['C43 · a look soon after the closure', of(look(over, '2025-03-10', worker, 'reasonGiven'))],
  [
    'A30 · a look under a version that alerts after sixty days',
    of(look(over.under(later), long, worker, 'reasonGiven')),
  ],
]
