import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import type { Stores } from '@casetrail/store'
import { describe, expect, it } from 'vitest'
import { memoryStores, newId, openCasetrail, policyDigest } from '../src/index.js'
import { by, founding, referralOf, right, TestClock } from './support.js'

/* Which policy was in force when, and what follows from it. All data is synthetic. */

const version = (name: string, changes: Partial<Policy> = {}): Policy => ({
  ...kirkleesPolicy,
  ...changes,
  version: name as Policy['version'],
})

const years = (n: number): Partial<Policy> => ({
  schedules: kirkleesPolicy.schedules.map((schedule) => ({
    ...schedule,
    texts: schedule.texts.map((text) => ({ ...text, years: n })),
  })),
})

const first = version('2024-1')
const second = version('2024-2', {
  logEntryDueDays: 9,
  roles: first.roles.filter(({ code }) => code !== 'healthCoach'),
})

const opened = (policy: Policy, policies: readonly Policy[] = [], stores: Stores = memoryStores()) => {
  const clock = new TestClock('2024-03-04T10:00:00.000Z')
  const casetrail = openCasetrail({ stores, clock, founding, policy, policies })
  const officer = casetrail.as({ ...by, performedBy: founding.officer, role: 'privacyOfficer' })
  return { casetrail, clock, stores, manager: casetrail.as(by), officer }
}

type Opened = ReturnType<typeof opened>

/** Proposed by the manager, adopted by the privacy officer. */
const adopt = async ({ manager, officer }: Opened, policy: Policy) => {
  const named = { version: policy.version, digest: policyDigest(policy) }
  const proposed = await manager.execute('ProposePolicy', named)()
  return proposed._tag === 'Left' ? proposed : officer.execute('AdoptPolicy', named)()
}

const receive = async ({ manager }: Opened, caseId = newId()) => {
  const { events } = right(await manager.execute('ReceiveReferral', referralOf(caseId, newId()))())
  return { caseId, under: events[0]?.policyVersion, judgedAt: events[0]?.serviceRevision }
}

describe('A30 · a command is judged by the policy in force when it is recorded', () => {
  it('the one that the service was founded under, then the one that was adopted, which each header names', async () => {
    const service = opened(first, [second])
    expect(await receive(service)).toMatchObject({ under: '2024-1', judgedAt: 0 })
    right(await adopt(service, second))
    expect(await receive(service)).toMatchObject({ under: '2024-2', judgedAt: 2 })
    right(await adopt(service, first))
    expect(await receive(service)).toMatchObject({ under: '2024-1', judgedAt: 4 })
  })

  it('its rules judge by that one', async () => {
    const service = opened(first, [second])
    const grant = () =>
      service.manager.execute('GrantStaffRole', { staffId: newId(), role: 'healthCoach', until: null })()
    right(await grant())
    right(await adopt(service, second))
    expect(await grant()).toMatchObject({ left: { tag: 'Refused', clause: 'C42' } })
  })

  it('whatever a service is opened with later: no policy comes into force unrecorded', async () => {
    const { stores } = await begun()
    const service = opened(second, [first], stores)
    expect(await receive(service)).toMatchObject({ under: '2024-1' })
  })

  it('also where another process adopted it', async () => {
    const stores = memoryStores()
    const one = opened(first, [second], stores)
    const other = opened(first, [second], stores)
    await receive(one)
    right(await adopt(other, second))
    expect(await receive(one)).toMatchObject({ under: '2024-2' })
  })
})

const begun = async () => {
  const service = opened(first, [second])
  const { caseId } = await receive(service)
  return { ...service, caseId }
}

describe('A30 · a version that the service was not opened with', () => {
  const refused = {
    left: {
      tag: 'Refused',
      clause: 'A30',
      rule: 'everyPolicyInForceIsGiven',
      evidence: { facts: { policy: '2024-2' } },
    },
  }

  it('refuses every command and answers no question, and names the version', async () => {
    const service = await begun()
    service.clock.goOnDays(1)
    right(await adopt(service, second))
    const without = opened(first, [], service.stores)
    without.clock.goOnDays(1)
    const received = await without.manager.execute('ReceiveReferral', referralOf(newId(), newId()))()
    expect(received).toMatchObject(refused)
    for (const answer of [
      await without.casetrail.ask('howDoesTheCaseStand', { caseId: service.caseId })(),
      await without.casetrail.list('whatIsDue')(),
    ])
      expect(answer).toMatchObject({ left: { tag: 'PolicyMissing', version: '2024-2' } })
    // What was known before it was adopted was known under the first.
    right(
      await without.casetrail.ask(
        'howDoesTheCaseStand',
        { caseId: service.caseId },
        { knownAt: '2024-03-04T10:00:00.000Z' },
      )(),
    )
  })

  it('nor one of other content under the same name', async () => {
    const service = await begun()
    right(await adopt(service, second))
    const edited = opened(first, [{ ...second, logEntryDueDays: 30 }], service.stores)
    expect(await edited.manager.execute('ReceiveReferral', referralOf(newId(), newId()))()).toMatchObject(refused)
    const { left } = (await edited.casetrail.ask('howDoesTheCaseStand', { caseId: service.caseId })()) as any
    expect(left).toEqual({ tag: 'PolicyMissing', version: '2024-2' })
  })

  it('nor the one that it was founded under', async () => {
    const service = await begun()
    const without = opened(second, [], service.stores)
    const { left } = (await without.casetrail.ask('howDoesTheCaseStand', { caseId: service.caseId })()) as any
    expect(left).toEqual({ tag: 'PolicyMissing', version: '2024-1' })
  })

  it('E22 · two contents of one version are no versions', () => {
    expect(() => opened(first, [{ ...first, logEntryDueDays: 30 }])).toThrow(
      /version 2024-1: a version has one content/,
    )
    opened(first, [first])
  })

  it('E22 · is not adopted, nor by another digest', async () => {
    const service = opened(first, [second])
    const third = version('2024-3')
    expect(await adopt(service, third)).toMatchObject({ left: { rule: 'onlyPoliciesThatAreGivenAreAdopted' } })
    const other = { version: second.version, digest: policyDigest(third) }
    expect(await service.manager.execute('ProposePolicy', other)()).toMatchObject({
      left: { rule: 'aPolicyIsAdoptedByItsContent' },
    })
  })
})

describe('A30 · folds follow the header, lists the policy in force', () => {
  const accepted = async (service: Opened) => {
    const { caseId } = await receive(service)
    const safeguardingReferralId = newId()
    const referral = { caseId, safeguardingReferralId, body: 'gatewayToCare' } as const
    right(
      await service.manager.execute('MakeSafeguardingReferral', {
        ...referral,
        concerns: 'client',
        legalGround: 'careAct2014s42',
        text: 'Synthetic words.',
      } as never)(),
    )
    right(await service.manager.execute('AcceptSafeguardingReferral', referral as never)())
    return caseId
  }
  const due = async ({ casetrail }: Opened) =>
    right(await casetrail.list('whatIsOwed')())
      .entries.filter(({ entry }) => entry.obligation === 'safeguardingLogEntry')
      .map(({ entry }) => entry.due)

  it('E22 · what was owed keeps its day; what is owed from then on has the new one', async () => {
    const service = opened(first, [second])
    await accepted(service)
    expect(await due(service)).toEqual(['2024-03-09'])
    right(await adopt(service, second))
    expect(await due(service)).toEqual(['2024-03-09'])
    await accepted(service)
    expect((await due(service)).sort()).toEqual(['2024-03-09', '2024-03-13'])
    right(await service.casetrail.rebuild()())
    expect((await due(service)).sort()).toEqual(['2024-03-09', '2024-03-13'])
  })

  it('E22 · a list that follows the policy is built anew when another one comes into force', async () => {
    const longer = version('2024-3', years(7))
    const service = opened(first, [longer])
    const { caseId } = await receive(service)
    right(
      await service.manager.execute('CloseCase', {
        caseId,
        reason: 'completed',
        backdatedBecause: null,
        summary: null,
      })(),
    )
    const listed = async () =>
      right(await service.casetrail.list('whatIsDue')()).entries.map(({ listedAt }) => listedAt)
    expect(await listed()).toEqual(['2026-03-05'])
    right(await adopt(service, longer))
    expect(await listed()).toEqual(['2031-03-05'])
  })
})

describe('L2, A30 · an answer as known before another policy was adopted', () => {
  it('stays what it was, byte for byte', async () => {
    const service = opened(first, [version('2024-3', years(7)), version('2024-4', years(1))])
    const { caseId } = await receive(service)
    right(
      await service.manager.execute('CloseCase', {
        caseId,
        reason: 'completed',
        backdatedBecause: null,
        summary: null,
      })(),
    )
    const knownAt = '2024-03-04T12:00:00.000Z'
    service.clock.set(knownAt)
    const asked = async () =>
      JSON.stringify(right(await service.casetrail.ask('whenDoesRetentionEnd', { caseId }, { knownAt })()))
    const before = await asked()
    for (const name of ['2024-3', '2024-4'] as const) {
      service.clock.goOnDays(1)
      right(await adopt(service, version(name, years(name === '2024-3' ? 7 : 1))))
      expect(await asked()).toBe(before)
    }
  })
})
