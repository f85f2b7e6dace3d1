import { PolicyAdopted, PolicyProposed } from '@casetrail/events'
import { type Digest, type PolicyVersion, subjectOf } from '@casetrail/kernel'
import type { PolicyInForce } from '@casetrail/policy'
import { fact, home, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { appointed, granted, type Office, roleEnded, served, stoodDown, team, unserved, type Who } from './team.js'

const now = '2026-07-20T10:00:00.000Z'
/** Put by the manager now, of now or of an earlier moment. */
const acting = (told: Story, occurredAt = now) => told.on(occurredAt).recordedOn(now).by(team.manager)
const left = served.past(stoodDown('2026-07-10T09:00:00.000Z', team.officer))

describe('AppointPrivacyOfficer', () => {
  const appoint = (told: Story, officerId: string, office: Office, occurredAt?: string) =>
    acting(told, occurredAt).when('AppointPrivacyOfficer', { officerId, office })

  it('C43 · one privacy officer, any number of deputies', () => {
    const fields = { officerId: team.officer, office: 'privacyOfficer' }
    appoint(unserved, team.officer, 'privacyOfficer').thenEvent('PrivacyOfficerAppointed', fields)
    appoint(served, team.secondDeputy, 'subPrivacyOfficer').thenEvent('PrivacyOfficerAppointed')
    appoint(served, team.secondDeputy, 'privacyOfficer').thenRefused('aServiceHasOnePrivacyOfficer', 'C43')
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
        .when('AppointPrivacyOfficer', { officerId: team.worker, office: 'subPrivacyOfficer' })
        .thenRefused('nobodyAppointsThemselves', 'A13')
  })
})

describe('StandDownPrivacyOfficer', () => {
  const standDown = (told: Story, officerId: string, successor: string | null = null) =>
    acting(told).when('StandDownPrivacyOfficer', { officerId, successor })
  const stoodDownAlone = ['PrivacyOfficerStoodDown', 'StandDownAlertRaised'] as const
  const succeeded = ['PrivacyOfficerStoodDown', 'PrivacyOfficerAppointed', 'StandDownAlertRaised'] as const

  it('A13 · whoever is stood down is alerted, and everybody in office with them', () => {
    const [, alert] = standDown(served, team.deputy).thenEvents(...stoodDownAlone)
    expect(alert).toMatchObject({ data: { officerId: team.deputy, recipients: [team.officer, team.deputy] } })
  })

  it('A13 · the privacy officer leaves by being succeeded, and at no instant is nobody in office', () => {
    standDown(served, team.officer).thenRefused('theLastOfficerIsSucceeded', 'A13')
    const [, appointment] = standDown(served, team.officer, team.secondDeputy).thenEvents(...succeeded)
    expect(appointment).toMatchObject({
      occurredAt: now,
      data: { officerId: team.secondDeputy, office: 'privacyOfficer' },
    })
  })

  it('A13 · so does whoever is the last in any privacy office', () => {
    const last = unserved.past(appointed('2020-01-01T09:00:00.000Z', team.deputy))
    standDown(last, team.deputy).thenRefused('theLastOfficerIsSucceeded', 'A13')
    const [, appointment] = standDown(last, team.deputy, team.secondDeputy).thenEvents(...succeeded)
    expect(appointment).toMatchObject({ data: { office: 'subPrivacyOfficer' } })
  })

  it('C43 · a deputy may step up; otherwise a successor is somebody else without an office', () => {
    standDown(served, team.officer, team.deputy).thenEvents(...succeeded)
    for (const refused of [standDown(served, team.officer, team.officer), standDown(served, team.deputy, team.officer)])
      refused.thenRefused('aSuccessorHoldsNoEqualOffice', 'C43')
  })

  it('A13 · nobody succeeds by their own hand', () => {
    for (const hand of [{ recordedBy: team.worker }, { onBehalfOf: team.worker }])
      served
        .on(now)
        .by(team.manager, hand)
        .when('StandDownPrivacyOfficer', { officerId: team.officer, successor: team.worker })
        .thenRefused('nobodySucceedsByTheirOwnHand', 'A13')
  })

  it('C43 · not who is not in office', () => {
    for (const refused of [standDown(unserved, team.officer), standDown(left, team.officer)])
      refused.thenRefused('onlyOfficersInOfficeStandDown', 'C43')
  })

  describe('ConcludeStandDownAlert', () => {
    /** Whoever was succeeded, and how to conclude the alert of it in what follows. */
    const succeed = (told: Story, officerId: string, successor: string) => {
      const done = standDown(told, officerId, successor)
      const [, , alert] = done.thenEvents(...succeeded)
      const alertId = alert?.type === 'StandDownAlertRaised' ? alert.data.alertId : ''
      const conclude = (after: Story, ...who: Who) =>
        after.by(...who).when('ConcludeStandDownAlert', { alertId, outcome: 'legitimate' })
      return { alertId, gone: done.after, conclude }
    }
    const { alertId, gone, conclude } = succeed(served, team.officer, team.secondDeputy)

    it('A13 · another officer says what it was, once', () => {
      const done = conclude(gone, team.deputy)
      done.thenEvent('StandDownAlertConcluded', { investigatorId: team.deputy, outcome: 'legitimate' })
      conclude(done.after, team.deputy).thenRefused('aStandDownIsConcludedOnce', 'C45')
    })

    it('A13 · neither the successor, nor with the hand of whoever did it', () => {
      conclude(gone, team.secondDeputy).thenRefused('nobodyInvestigatesWhoeverAppointedThem', 'A13')
      for (const hand of [{ recordedBy: team.manager }, { onBehalfOf: team.manager }])
        conclude(gone, team.deputy, hand).thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
    })

    it('A13 · nor whoever took over, whoever brought them into office', () => {
      const stepped = succeed(served, team.officer, team.deputy)
      stepped.conclude(stepped.gone, team.deputy).thenRefused('whoeverTookOverDoesNotConclude', 'A13')
      const threeServe = served.past(appointed('2020-02-01T09:00:00.000Z', team.secondDeputy))
      const third = succeed(threeServe, team.officer, team.deputy)
      third
        .conclude(third.gone, team.secondDeputy, { recordedBy: team.deputy })
        .thenRefused('whoeverTookOverDoesNotConclude', 'A13')
      third.conclude(third.gone, team.secondDeputy).thenEvent('StandDownAlertConcluded')
    })

    it('C45 · only officers in office, and only of an alert that there is', () => {
      conclude(gone, team.officer).thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
      conclude(served.on(now), team.deputy).thenRefused('onlyAStandDownThatWasAlertedConcludes', 'A13')
    })

    it('A13 · it is listed among the open alerts until then', () => {
      expect(gone.list('whichAlertsAreOpen').map(({ key }) => key)).toEqual([alertId])
      expect(gone.row('whichAlertsAreOpen', alertId)).toMatchObject({
        stoodDownId: team.officer,
        accessorId: team.manager,
        recipients: [team.officer, team.deputy],
      })
      expect(conclude(gone, team.deputy).after.list('whichAlertsAreOpen')).toEqual([])
    })
  })
})

describe('GrantStaffRole and EndStaffRole', () => {
  const grant = (told: Story, role: string, until: string | null = null, staffId: string = team.worker) =>
    acting(told).when('GrantStaffRole', { staffId, role, until })
  const end = (told: Story, staffId: string = team.administrator, role = 'administrator') =>
    acting(told).when('EndStaffRole', { staffId, role })

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
        .when('GrantStaffRole', { staffId: team.worker, role: 'teamLeader', until: null })
        .thenRefused('nobodyGrantsThemselvesARole', 'C42')
  })

  it('A13 · nobody is both: in a privacy office, and in a role that manages the service', () => {
    grant(served, 'serviceManager', null, team.deputy).thenRefused('managersAndOfficersDiffer', 'A13')
    grant(served, 'teamLeader', null, team.deputy).thenEvent('StaffRoleGranted')
    const two = served.past(granted('2020-01-03', team.worker, 'serviceManager'))
    acting(two)
      .when('AppointPrivacyOfficer', { officerId: team.worker, office: 'subPrivacyOfficer' })
      .thenRefused('managersAndOfficersDiffer', 'A13')
    acting(two)
      .when('StandDownPrivacyOfficer', { officerId: team.officer, successor: team.worker })
      .thenRefused('managersAndOfficersDiffer', 'A13')
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

  it('C42 · only a role that is held ends', () => {
    end(served).thenEvent('StaffRoleEnded')
    const ended = served.past(roleEnded('2026-07-10T09:00:00.000Z', team.administrator, 'administrator'))
    for (const refused of [end(unserved), end(ended)]) refused.thenRefused('onlyRolesThatAreHeldEnd', 'C42')
  })
})

describe('a service keeps a manager', () => {
  const until = '2026-08-01T09:00:00.000Z'
  const end = (told: Story) => acting(told).when('EndStaffRole', { staffId: team.manager, role: 'serviceManager' })
  const another = (...more: [until?: string]) => served.past(granted(now, team.worker, 'serviceManager', ...more))

  it('A28 · the last manager does not leave, nor does another whose role will end count', () => {
    for (const refused of [end(served), end(another(until))]) refused.thenRefused('aServiceKeepsAManager', 'A28')
    end(another()).thenEvent('StaffRoleEnded')
  })

  it('A28 · nor is the last manager’s role given an end', () => {
    const shorten = (told: Story) =>
      told.on(now).by(team.worker).when('GrantStaffRole', { staffId: team.manager, role: 'serviceManager', until })
    shorten(another(until)).thenRefused('aServiceKeepsAManager', 'A28')
    shorten(another()).thenEvent('StaffRoleGranted')
  })
})

describe('what is recorded of the service', () => {
  const appoint = (said: string, recorded: string) =>
    served
      .on(said)
      .recordedOn(recorded)
      .by(team.manager)
      .when('AppointPrivacyOfficer', { officerId: team.secondDeputy, office: 'subPrivacyOfficer' })

  it('A28 · takes effect when it is recorded', () => {
    const event = appoint('2026-07-19T23:00:00.000Z', now).thenEvent('PrivacyOfficerAppointed')
    expect(event.occurredAt).toBe(now)
  })

  it('A28 · is never dated to an earlier day, by the clock of London', () => {
    appoint('2026-07-19T22:59:59.999Z', now).thenRefused('serviceFactsTakeEffectWhenRecorded', 'A28')
  })
})

describe('ProposePolicy and AdoptPolicy', () => {
  const digest = (letter: string) => `${letter.repeat(42)}A`
  const adopted = (version: string, letter: string, on: string) =>
    fact(PolicyAdopted, { of: subjectOf(home), on, data: { version, digest: digest(letter) } })
  const versions = [
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'c'],
  ] as const
  const policy: PolicyInForce = {
    ...served.policy,
    given: versions.map(([version, letter]) => ({
      version: version as PolicyVersion,
      digest: digest(letter) as Digest,
      roles: served.policy.roles,
    })),
  }
  const twice = served.under(policy).past(adopted('1', 'a', '2026-01-01'), adopted('2', 'b', '2026-02-01'))
  const propose = (version: string, letter: string, told: Story = twice) =>
    acting(told).when('ProposePolicy', { version, digest: digest(letter) })
  const proposed = (version: string, letter: string, by: string = team.manager) =>
    fact(PolicyProposed, { of: subjectOf(home), on: '2026-07-01', by, data: { version, digest: digest(letter) } })
  const adopt = (told: Story, [version, letter]: readonly [string, string], who: Who = [team.officer]) =>
    told
      .on(now)
      .by(...who)
      .when('AdoptPolicy', { version, digest: digest(letter) })

  it('E22 · a new version, or an earlier one again', () => {
    for (const one of [['3', 'c'] as const, ['1', 'a'] as const]) {
      const [version, letter] = one
      propose(version, letter).thenEvent('PolicyProposed', { version })
      adopt(twice.past(proposed(version, letter)), one).thenEvent('PolicyAdopted', { version })
    }
  })

  it('E22 · a version that was adopted keeps its content', () => {
    propose('1', 'c').thenRefused('anAdoptedPolicyIsNeverEdited', 'E22')
    adopt(twice.past(proposed('1', 'c')), ['1', 'c']).thenRefused('anAdoptedPolicyIsNeverEdited', 'E22')
  })

  it('A30 · only a version whose content the service was opened with', () => {
    propose('4', 'd').thenRefused('onlyPoliciesThatAreGivenAreAdopted', 'A30')
    adopt(twice.past(proposed('4', 'd')), ['4', 'd']).thenRefused('onlyPoliciesThatAreGivenAreAdopted', 'A30')
    propose('1', 'a', served).thenRefused('onlyPoliciesThatAreGivenAreAdopted')
  })

  it('E22 · by the digest of that content', () => {
    propose('3', 'd').thenRefused('aPolicyIsAdoptedByItsContent', 'E22', { field: 'data.digest' })
  })

  it('A13 · none under which somebody in office manages the service', () => {
    const manages = {
      ...policy,
      given: (policy.given ?? []).map((one) => ({
        ...one,
        roles: one.roles.map((role) => ({ ...role, duties: ['manage' as const] })),
      })),
    }
    const told = twice.past(granted('2026-03-01', team.officer, 'teamLeader')).under(manages)
    propose('3', 'c', told).thenRefused('noPolicyMakesAManagerOfAnOfficer', 'A13')
    adopt(told.past(proposed('3', 'c')), ['3', 'c']).thenRefused('noPolicyMakesAManagerOfAnOfficer', 'A13')
    propose('3', 'c', twice.past(granted('2026-03-01', team.officer, 'teamLeader'))).thenEvent('PolicyProposed')
  })

  it('E22 · the version in force is not adopted again', () => {
    propose('2', 'b').thenRefused('thePolicyInForceIsNotAdoptedAgain', 'E22')
  })

  it('A13 · a manager proposes, an officer adopts; neither does the other’s part', () => {
    const third = ['3', 'c'] as const
    const story = twice.past(proposed(...third))
    adopt(story, third, [team.manager]).thenRefused('onlyOfficersAdoptAPolicy', 'A13')
    twice
      .on(now)
      .by(team.officer)
      .when('ProposePolicy', { version: '3', digest: digest('c') })
      .thenRefused('onlyManagersChangeTheService', 'A28')
    for (const hand of [{ recordedBy: team.manager }, { onBehalfOf: team.manager }])
      adopt(story, third, [team.officer, hand]).thenRefused('whoeverAdoptsDidNotPropose', 'A13')
  })

  it('A13 · nor an officer whom the one who proposed brought into office', () => {
    const third = ['3', 'c'] as const
    const story = twice.past(proposed(...third, team.director))
    adopt(story, third).thenRefused('whoeverAdoptsDidNotPropose', 'A13')
    adopt(story.past(proposed(...third)), third).thenEvent('PolicyAdopted')
  })

  it('E22 · only what was proposed, by that content and since the last adoption', () => {
    adopt(twice, ['3', 'c']).thenRefused('onlyWhatWasProposedIsAdopted', 'E22')
    const since = twice.past(proposed('3', 'c'), proposed('1', 'a'), adopted('1', 'a', '2026-07-02'))
    adopt(since, ['3', 'c']).thenRefused('onlyWhatWasProposedIsAdopted', 'E22')
  })
})
