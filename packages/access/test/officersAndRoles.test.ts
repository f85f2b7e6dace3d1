import {
  adoptPolicy,
  appointPrivacyOfficer,
  endStaffRole,
  grantStaffRole,
  standDownPrivacyOfficer,
} from '@casetrail/access'
import { PolicyAdopted } from '@casetrail/events'
import { type Code, type Digest, event, type Instant, type PolicyVersion, type StaffId } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { given, type Past } from './given.js'
import { appointed, granted, roleEnded, service, serviceId, stoodDown, team } from './synthetic.js'

const now = '2026-07-20T10:00:00.000Z'
const actor = team.actor(team.manager)
const refusedBy = (rule: string, clause: string) => ({ left: { tag: 'Refused', rule, clause } })

describe('AppointPrivacyOfficer', () => {
  const appoint = (
    past: readonly Past[],
    officerId: StaffId,
    office: 'privacyOfficer' | 'subPrivacyOfficer',
    occurredAt = now,
  ) => given(...past).when(appointPrivacyOfficer, { serviceId, officerId, office }, { now, occurredAt, actor })

  it('C43 · one privacy officer, any number of deputies', () => {
    expect(appoint([], team.officer, 'privacyOfficer')).toMatchObject({
      right: [{ type: 'PrivacyOfficerAppointed', data: { officerId: team.officer, office: 'privacyOfficer' } }],
    })
    expect(appoint(service, team.secondDeputy, 'subPrivacyOfficer')).toMatchObject({ _tag: 'Right' })
    expect(appoint(service, team.secondDeputy, 'privacyOfficer')).toMatchObject(
      refusedBy('aServiceHasOnePrivacyOfficer', 'C43'),
    )
  })

  it('C43 · a successor after the predecessor stood down, and not dated back into their time', () => {
    const past = [...service, stoodDown('2026-07-10T09:00:00.000Z', team.officer)]
    expect(appoint(past, team.secondDeputy, 'privacyOfficer')).toMatchObject({ _tag: 'Right' })
    expect(appoint(past, team.secondDeputy, 'privacyOfficer', '2026-07-09T09:00:00.000Z')).toMatchObject(
      refusedBy('aServiceHasOnePrivacyOfficer', 'C43'),
    )
  })

  it('C43 · nobody holds two offices', () => {
    const past = [appointed('2020-01-01T09:00:00.000Z', team.deputy)]
    expect(appoint(past, team.deputy, 'privacyOfficer')).toMatchObject(refusedBy('nobodyHoldsTwoOffices', 'C43'))
  })

  it('A13 · nobody appoints themselves', () => {
    expect(appoint([], team.manager, 'subPrivacyOfficer')).toMatchObject(refusedBy('nobodyAppointsThemselves', 'A13'))
  })
})

describe('StandDownPrivacyOfficer', () => {
  const standDown = (past: readonly Past[], occurredAt = now) =>
    given(...past).when(standDownPrivacyOfficer, { serviceId, officerId: team.officer }, { now, occurredAt, actor })

  it('C43 · whoever is in office may leave it, also the last', () => {
    expect(standDown(service)).toMatchObject({ right: [{ type: 'PrivacyOfficerStoodDown' }] })
    expect(standDown(service.slice(0, 1))).toMatchObject({ _tag: 'Right' })
  })

  it('C43 · not who is not in office, nor from before they were', () => {
    const refusal = refusedBy('onlyOfficersInOfficeStandDown', 'C43')
    expect(standDown([])).toMatchObject(refusal)
    expect(standDown([...service, stoodDown('2026-07-10T09:00:00.000Z', team.officer)])).toMatchObject(refusal)
    expect(standDown(service, '2019-12-31T09:00:00.000Z')).toMatchObject(refusal)
  })
})

describe('GrantStaffRole and EndStaffRole', () => {
  const grant = (past: readonly Past[], role: string, until: string | null = null, staffId: StaffId = team.worker) =>
    given(...past).when(
      grantStaffRole,
      { serviceId, staffId, role: role as Code, until: until as Instant | null },
      { now, actor },
    )
  const end = (past: readonly Past[], occurredAt = now) =>
    given(...past).when(
      endStaffRole,
      { serviceId, staffId: team.manager, role: 'serviceManager' as Code },
      { now, occurredAt, actor: team.actor(team.administrator) },
    )

  it('C42 · a role of the policy, and no other', () => {
    expect(grant(service, 'teamLeader')).toMatchObject({
      right: [{ type: 'StaffRoleGranted', data: { staffId: team.worker, role: 'teamLeader', until: null } }],
    })
    expect(grant(service, 'superUser')).toMatchObject(refusedBy('onlyRolesOfThePolicyAreGranted', 'C42'))
  })

  it('C42 · nobody grants themselves a role', () => {
    expect(grant(service, 'teamLeader', null, team.manager)).toMatchObject(
      refusedBy('nobodyGrantsThemselvesARole', 'C42'),
    )
  })

  it('C42 · a grant ends after it begins', () => {
    expect(grant(service, 'teamLeader', now)).toMatchObject(refusedBy('aGrantEndsAfterItBegins', 'C42'))
    expect(grant(service, 'teamLeader', '2026-07-20T10:00:00.001Z')).toMatchObject({ _tag: 'Right' })
  })

  it('C42 · granting again changes the end, or is refused', () => {
    const past = [
      ...service,
      granted('2026-07-01T09:00:00.000Z', team.worker, 'teamLeader', '2026-08-01T09:00:00.000Z'),
    ]
    expect(grant(past, 'teamLeader', '2026-08-01T09:00:00.000Z')).toMatchObject(
      refusedBy('aGrantChangesSomething', 'C42'),
    )
    expect(grant(past, 'teamLeader', '2026-09-01T09:00:00.000Z')).toMatchObject({ _tag: 'Right' })
  })

  it('C42 · only a role that is held ends, and not from before it was', () => {
    const refusal = refusedBy('onlyRolesThatAreHeldEnd', 'C42')
    expect(end(service)).toMatchObject({ right: [{ type: 'StaffRoleEnded' }] })
    expect(end([])).toMatchObject(refusal)
    expect(end([...service, roleEnded('2026-07-10T09:00:00.000Z', team.manager, 'serviceManager')])).toMatchObject(
      refusal,
    )
    expect(end(service, '2020-01-03T08:59:59.999Z')).toMatchObject(refusal)
  })
})

describe('AdoptPolicy', () => {
  const digest = (letter: string) => `${letter.repeat(42)}A` as Digest
  const adopted = (version: string, letter: string, at: string) =>
    event(PolicyAdopted, {
      occurredAt: at as Instant,
      data: { version: version as PolicyVersion, digest: digest(letter) },
    })
  const past = [adopted('1', 'a', '2026-01-01T09:00:00.000Z'), adopted('2', 'b', '2026-02-01T09:00:00.000Z')]
  const adopt = (version: string, letter: string) =>
    given(...past).when(
      adoptPolicy,
      { serviceId, version: version as PolicyVersion, digest: digest(letter) },
      { now, actor },
    )

  it('E22 · a new version, or an earlier one again', () => {
    expect(adopt('3', 'c')).toMatchObject({ right: [{ type: 'PolicyAdopted', data: { version: '3' } }] })
    expect(adopt('1', 'a')).toMatchObject({ _tag: 'Right' })
  })

  it('E22 · a version that was adopted keeps its content', () => {
    expect(adopt('1', 'c')).toMatchObject(refusedBy('anAdoptedPolicyIsNeverEdited', 'E22'))
  })

  it('E22 · the version in force is not adopted again', () => {
    expect(adopt('2', 'b')).toMatchObject(refusedBy('thePolicyInForceIsNotAdoptedAgain', 'E22'))
  })
})
