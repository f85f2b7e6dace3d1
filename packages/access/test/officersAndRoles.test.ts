import { PolicyAdopted } from '@casetrail/events'
import { fact, type Story } from '@casetrail/testing'
import { describe, it } from 'vitest'
import { appointed, granted, type Office, roleEnded, served, serviceId, stoodDown, team, unserved } from './team.js'

const now = '2026-07-20T10:00:00.000Z'
/** Put by the manager now, of now or of an earlier moment. */
const acting = (told: Story, occurredAt = now) => told.on(occurredAt).recordedOn(now).by(team.manager)
const left = served.past(stoodDown('2026-07-10T09:00:00.000Z', team.officer))

describe('AppointPrivacyOfficer', () => {
  const appoint = (told: Story, officerId: string, office: Office, occurredAt?: string) =>
    acting(told, occurredAt).when('AppointPrivacyOfficer', { serviceId, officerId, office })

  it('C43 · one privacy officer, any number of deputies', () => {
    const fields = { officerId: team.officer, office: 'privacyOfficer' }
    appoint(unserved, team.officer, 'privacyOfficer').thenEvent('PrivacyOfficerAppointed', fields)
    appoint(served, team.secondDeputy, 'subPrivacyOfficer').thenEvent('PrivacyOfficerAppointed')
    appoint(served, team.secondDeputy, 'privacyOfficer').thenRefused('aServiceHasOnePrivacyOfficer', 'C43')
  })

  it('C43 · a successor after the predecessor stood down, and not dated back into their time', () => {
    appoint(left, team.secondDeputy, 'privacyOfficer').thenEvent('PrivacyOfficerAppointed')
    const dated = appoint(left, team.secondDeputy, 'privacyOfficer', '2026-07-09T09:00:00.000Z')
    dated.thenRefused('aServiceHasOnePrivacyOfficer', 'C43')
  })

  it('C43 · nobody holds two offices', () => {
    const deputy = unserved.past(appointed('2020-01-01T09:00:00.000Z', team.deputy))
    appoint(deputy, team.deputy, 'privacyOfficer').thenRefused('nobodyHoldsTwoOffices', 'C43')
  })

  it('A13 · nobody appoints themselves, nor types it, nor has it done for them', () => {
    appoint(unserved, team.manager, 'subPrivacyOfficer').thenRefused('nobodyAppointsThemselves', 'A13')
    for (const hand of [{ recordedBy: team.worker }, { onBehalfOf: team.worker }])
      unserved
        .on(now)
        .by(team.manager, hand)
        .when('AppointPrivacyOfficer', { serviceId, officerId: team.worker, office: 'subPrivacyOfficer' })
        .thenRefused('nobodyAppointsThemselves', 'A13')
  })
})

describe('StandDownPrivacyOfficer', () => {
  const standDown = (told: Story, occurredAt?: string) =>
    acting(told, occurredAt).when('StandDownPrivacyOfficer', { serviceId, officerId: team.officer })

  it('C43 · whoever is in office may leave it, also the last', () => {
    standDown(served).thenEvent('PrivacyOfficerStoodDown')
    const last = unserved.past(appointed('2020-01-01T09:00:00.000Z', team.officer, 'privacyOfficer'))
    standDown(last).thenEvent('PrivacyOfficerStoodDown')
  })

  it('C43 · not who is not in office, nor from before they were', () => {
    for (const refused of [standDown(unserved), standDown(left), standDown(served, '2019-12-31T09:00:00.000Z')])
      refused.thenRefused('onlyOfficersInOfficeStandDown', 'C43')
  })
})

describe('GrantStaffRole and EndStaffRole', () => {
  const grant = (told: Story, role: string, until: string | null = null, staffId: string = team.worker) =>
    acting(told).when('GrantStaffRole', { serviceId, staffId, role, until })
  const end = (told: Story, occurredAt?: string) =>
    acting(told, occurredAt)
      .by(team.administrator)
      .when('EndStaffRole', { serviceId, staffId: team.manager, role: 'serviceManager' })

  it('C42 · a role of the policy, and no other', () => {
    const fields = { staffId: team.worker, role: 'teamLeader', until: null }
    grant(served, 'teamLeader').thenEvent('StaffRoleGranted', fields)
    grant(served, 'superUser').thenRefused('onlyRolesOfThePolicyAreGranted', 'C42')
  })

  it('C42 · nobody grants themselves a role, nor types it, nor has it done for them', () => {
    grant(served, 'teamLeader', null, team.manager).thenRefused('nobodyGrantsThemselvesARole', 'C42')
    for (const hand of [{ recordedBy: team.worker }, { onBehalfOf: team.worker }])
      served
        .on(now)
        .by(team.manager, hand)
        .when('GrantStaffRole', { serviceId, staffId: team.worker, role: 'teamLeader', until: null })
        .thenRefused('nobodyGrantsThemselvesARole', 'C42')
  })

  it('C42 · a grant ends after it begins', () => {
    grant(served, 'teamLeader', now).thenRefused('aGrantEndsAfterItBegins', 'C42')
    grant(served, 'teamLeader', '2026-07-20T10:00:00.001Z').thenEvent('StaffRoleGranted')
  })

  it('C42 · granting again changes the end, or is refused', () => {
    const until = '2026-08-01T09:00:00.000Z'
    const leader = served.past(granted('2026-07-01T09:00:00.000Z', team.worker, 'teamLeader', until))
    grant(leader, 'teamLeader', until).thenRefused('aGrantChangesSomething', 'C42')
    grant(leader, 'teamLeader', '2026-09-01T09:00:00.000Z').thenEvent('StaffRoleGranted')
  })

  it('C42 · only a role that is held ends, and not from before it was', () => {
    end(served).thenEvent('StaffRoleEnded')
    const ended = served.past(roleEnded('2026-07-10T09:00:00.000Z', team.manager, 'serviceManager'))
    for (const refused of [end(unserved), end(ended), end(served, '2020-01-03T08:59:59.999Z')])
      refused.thenRefused('onlyRolesThatAreHeldEnd', 'C42')
  })
})

describe('AdoptPolicy', () => {
  const digest = (letter: string) => `${letter.repeat(42)}A`
  const adopted = (version: string, letter: string, on: string) =>
    fact(PolicyAdopted, { of: serviceId, on, data: { version, digest: digest(letter) } })
  const twice = unserved.past(adopted('1', 'a', '2026-01-01'), adopted('2', 'b', '2026-02-01'))
  const adopt = (version: string, letter: string) =>
    acting(twice).when('AdoptPolicy', { serviceId, version, digest: digest(letter) })

  it('E22 · a new version, or an earlier one again', () => {
    adopt('3', 'c').thenEvent('PolicyAdopted', { version: '3' })
    adopt('1', 'a').thenEvent('PolicyAdopted')
  })

  it('E22 · a version that was adopted keeps its content', () => {
    adopt('1', 'c').thenRefused('anAdoptedPolicyIsNeverEdited', 'E22')
  })

  it('E22 · the version in force is not adopted again', () => {
    adopt('2', 'b').thenRefused('thePolicyInForceIsNotAdoptedAgain', 'E22')
  })
})
