import { StaffRoleGranted, WorkerAssigned } from '@casetrail/events'
import { subjectOf } from '@casetrail/kernel'
import { fact, home, syntheticId as id, policyWith, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { after, byAStranger, type CommandName, caseId, data, example, inCase } from './examples.js'

/* Who may write what (C42, A28, A31)? Everybody here is synthetic. */

const [worker, cover, administrator, adviser, manager] = [id(9001), id(9002), id(9003), id(9004), id(9005)]

const role = (staffId: string, code: string) =>
  fact(StaffRoleGranted, { of: subjectOf(home), on: '2020-01-01', data: { staffId, role: code, until: null } })

const assigned = fact(WorkerAssigned, {
  of: caseId,
  on: '2026-03-02',
  data: { workerId: worker, role: 'socialPrescriber' },
})

const comes = (story: Story, name: CommandName, changes: object = {}): string => {
  const { outcome } = story.when(name, example(name, changes))
  return outcome._tag === 'Right' ? 'taken' : outcome.left.rule
}

const begun = inCase().past(role(administrator, 'administrator'), role(worker, 'socialPrescriber'), assigned)

describe('A31 · who writes in a case', () => {
  it('C42 · the worker who is assigned, by no role at all', () => {
    expect(comes(begun.by(worker), 'AddCaseNote')).toBe('taken')
    expect(comes(begun.by(id(9999)), 'AddCaseNote')).toBe('onlyThoseInvolvedWrite')
  })

  it('C42 · a cover worker within the time of the cover, and not a moment after', () => {
    const window = { workerId: cover, from: '2026-03-03T09:00:00.000Z', until: '2026-03-04T09:00:00.000Z' }
    const covered = begun.by(worker).given('GrantCover', example('GrantCover', window)).by(cover)
    expect(comes(covered.on('2026-03-03T09:00:00.000Z'), 'AddCaseNote')).toBe('taken')
    expect(comes(covered.on('2026-03-04T08:59:59.999Z'), 'AddCaseNote')).toBe('taken')
    expect(comes(covered.on('2026-03-04T09:00:00.000Z'), 'AddCaseNote')).toBe('onlyThoseInvolvedWrite')
  })

  it('A31 · intake takes referrals in and assigns, and writes no note', () => {
    const intake = begun.by(administrator)
    for (const name of ['AcceptReferral', 'AssignWorker', 'GrantCover', 'TransferCase'] as const)
      expect([name, comes(intake, name)]).toEqual([name, 'taken'])
    expect(comes(intake, 'AddCaseNote')).toBe('onlyThoseInvolvedWrite')
    expect(comes(intake, 'CloseCase')).toBe('onlyThoseInvolvedWrite')
  })

  it('A31, C42 · intake takes on what nobody has worked, and lets itself in nowhere else, over all three actors', () => {
    const window = { from: '2026-03-03T09:00:00.000Z', until: '2026-03-04T09:00:00.000Z' }
    const join = (told: Story, workerId: string) => [
      told.when('AssignWorker', example('AssignWorker', { workerId })),
      told.when('GrantCover', example('GrantCover', { workerId, ...window })),
    ]
    const fresh = inCase().past(role(administrator, 'administrator'), role(manager, 'serviceManager'))
    for (const taken of join(fresh.by(administrator), administrator)) taken.thenEvents()
    const worked = fresh
      .by(manager)
      .given('AssignWorker', example('AssignWorker', { workerId: worker }))
      .given('UnassignWorker', example('UnassignWorker', { workerId: worker }))
    for (const told of [
      worked.by(administrator),
      worked.by(manager, { recordedBy: administrator }),
      worked.by(manager, { onBehalfOf: administrator }),
    ])
      for (const refused of join(told, administrator)) refused.thenRefused('nobodyLetsThemselvesIn', 'A31')
    for (const taken of join(worked.by(manager), administrator)) taken.thenEvents()
    // Whoever may look already gains nothing.
    for (const taken of join(worked.by(manager), manager)) taken.thenEvents()
  })

  it('A31 · another service answers and ends its own referral, and does nothing else', () => {
    const made = begun.by(worker).given('MakeOnwardReferral', example('MakeOnwardReferral'))
    const of = (organisation: string) => made.by(adviser, { role: 'otherServiceProfessional', organisation })
    const theirs = of(data.MakeOnwardReferral.recipient)
    expect(comes(theirs, 'AcceptOnwardReferral')).toBe('taken')
    expect(comes(theirs, 'EndOnwardReferral')).toBe('taken')
    expect(comes(theirs, 'AddCaseNote')).toBe('onlyThoseInvolvedWrite')
    expect(comes(of('SYNTHETIC-SERVICE-9'), 'AcceptOnwardReferral')).toBe('onlyThoseInvolvedOrTheOtherServiceAnswer')
  })

  it('A28 · a role that is only said, and not on record, is none', () => {
    const said = begun.by(id(9999), { role: 'serviceManager' })
    expect(comes(said, 'AddCaseNote')).toBe('onlyThoseInvolvedWrite')
    expect(comes(said, 'AcceptReferral')).toBe('onlyThoseInvolvedOrIntakeWrite')
  })

  it('A28 · where the policy lets the host vouch, a said role takes referrals in, and still reviews nothing', () => {
    const said = begun.under(policyWith({ whoseWordIsARole: 'vouched' })).by(id(9999), { role: 'serviceManager' })
    expect(comes(said, 'AcceptReferral')).toBe('taken')
    expect(comes(said, 'AddCaseNote')).toBe('onlyThoseInvolvedWrite')
    const outside = { role: 'administrator', organisation: 'SYNTHETIC-SERVICE-1' }
    expect(comes(said.by(id(9999), outside), 'AcceptReferral')).toBe('onlyThoseInvolvedOrIntakeWrite')
  })
})

describe('A31 · who writes in a person’s record', () => {
  const known = begun.by(administrator).given('RecordPersonDetails', example('RecordPersonDetails'))

  it('C42 · the worker of a case of theirs, who names it', () => {
    expect(comes(known.by(worker), 'RecordCharacteristics', { caseId })).toBe('taken')
    expect(comes(known.by(worker), 'RecordCharacteristics')).toBe('onlyThoseWhoKnowThemWrite')
  })

  it('C42 · and not the worker of somebody else’s case', () => {
    const other = { personId: id(77), caseId }
    expect(comes(known.by(worker), 'RecordCharacteristics', other)).toBe('onlyThoseWhoKnowThemWrite')
    expect(comes(byAStranger(after()), 'RecordPersonDetails')).toBe('onlyThoseWhoKnowThemWrite')
  })
})
