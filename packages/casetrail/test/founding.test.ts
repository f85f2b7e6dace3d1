import { kirkleesPolicy } from '@casetrail/policy'
import type { Stores } from '@casetrail/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Casetrail, type Founding, memoryStores, newId, openCasetrail, policyDigest } from '../src/index.js'
import { by, founding, referralOf, right, service, stranger } from './support.js'

/* Who holds the first duties of a service, and who acts in it. All ids are synthetic. */

const [deputy, other] = [newId(), newId()]

const refused = (clause: string, rule: string) => ({ _tag: 'Left', left: { tag: 'Refused', clause, rule } })

const received = (casetrail: Casetrail, actor = by) =>
  casetrail.as(actor).execute('ReceiveReferral', referralOf(newId(), newId()))()

/** What the service's own record holds. */
const home = async ({ runtime }: Casetrail): Promise<number> =>
  right(await runtime.stores.events.readStream(runtime.home.stream, 0, 100)()).events.length

const stored = async (casetrail: Casetrail): Promise<number> => right(await casetrail.verify()()).events

const appoint = (casetrail: Casetrail, actor: typeof by) =>
  casetrail.as(actor).execute('AppointPrivacyOfficer', { officerId: deputy, office: 'subPrivacyOfficer' })()

describe('a service that nobody founded', () => {
  it('A28 · refuses every command, stores nothing, and still answers', async () => {
    const { casetrail } = service(memoryStores(), {})
    expect(await received(casetrail)).toMatchObject(refused('A28', 'aServiceIsFoundedFirst'))
    expect(await appoint(casetrail, by)).toMatchObject(refused('A28', 'aServiceIsFoundedFirst'))
    expect(await stored(casetrail)).toBe(0)
    expect(right(await casetrail.list('whatIsDue')()).entries).toEqual([])
  })

  it('A28 · is not founded by a command, whoever sends it', async () => {
    const data = {
      ...founding,
      managerRole: 'serviceManager',
      deputies: [],
      policyDigest: policyDigest(kirkleesPolicy),
    }
    const { casetrail: none } = service(memoryStores(), {})
    expect(await none.as(by).execute('FoundService', data)()).toMatchObject(refused('A28', 'aServiceIsFoundedFirst'))
    const { casetrail } = service()
    expect(await casetrail.as(by).execute('FoundService', data)()).toMatchObject(
      refused('A28', 'onlyOpeningAServiceFoundsIt'),
    )
  })
})

describe('founding a service', () => {
  it('A28, C43 · is recorded once, with the first command, by the service itself', async () => {
    const { casetrail } = service(memoryStores(), { founding: { ...founding, deputies: [deputy] } })
    expect(await stored(casetrail)).toBe(0)
    right(await received(casetrail))
    right(await received(casetrail))
    expect(await home(casetrail)).toBe(1)
    expect(await stored(casetrail)).toBe(3)
  })

  it('A30 · is founded under the content of the policy that it is opened with, whatever digest is given beside it', async () => {
    const given = { ...founding, policyDigest: 'A'.repeat(43) }
    const { casetrail } = service(memoryStores(), { founding: given })
    right(await received(casetrail))
    // By any other digest the policy would be missing from here on.
    right(await received(casetrail))
    right(await casetrail.list('whatIsDue')())
  })

  it('A28 · a manager manages by what is on record, and nobody by what they say', async () => {
    const { casetrail } = service()
    right(await appoint(casetrail, by))
    expect(await appoint(casetrail, stranger)).toMatchObject(refused('A28', 'onlyManagersChangeTheService'))
  })

  it.each<[string, Partial<Record<keyof Founding, unknown>>]>([
    ['manager', { manager: 'the manager' }],
    ['officer', { officer: undefined }],
    ['deputies', { deputies: ['nobody'] }],
    ['managerRole', { managerRole: 'Not A Code!' }],
  ])('A28 · a %s that is none is a bug of the caller: a TypeError names the field', (field, wrong) => {
    const open = () => openCasetrail({ stores: memoryStores(), founding: { ...founding, ...wrong } as never })
    expect(open).toThrow(TypeError)
    expect(open).toThrow(new RegExp(`founding\\.${field}.*\\(A28\\)`))
  })

  it.each<[string, string, string, Partial<Founding>]>([
    ['a manager who is the officer', 'A13', 'theManagerIsNoPrivacyOfficer', { officer: founding.manager }],
    ['a manager who is a deputy', 'A13', 'theManagerIsNoPrivacyOfficer', { deputies: [founding.manager] }],
    ['an officer twice', 'C43', 'theFirstOfficersAreDifferentPersons', { deputies: [founding.officer] }],
    ['a role that does not manage', 'A28', 'theManagerHoldsAManagingRole', { managerRole: 'teamLeader' }],
  ])('%s is refused with every command (%s), and nothing is stored', async (_, clause, rule, wrong) => {
    const { casetrail } = service(memoryStores(), { founding: { ...founding, ...wrong } })
    expect(await received(casetrail)).toMatchObject(refused(clause, rule))
    expect(await received(casetrail)).toMatchObject(refused(clause, rule))
    expect(await stored(casetrail)).toBe(0)
  })
})

describe('a log that is opened more than once', () => {
  const opened = (stores: Stores, by: Founding | null): Casetrail =>
    service(stores, by === null ? {} : { founding: by }).casetrail

  it('A28 · by two at once is founded once, whatever comes first', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1), { minLength: 2, maxLength: 6 }), async (turns) => {
        const stores = memoryStores()
        const both = [opened(stores, founding), opened(stores, founding)] as const
        const answers = await Promise.all(turns.map((turn) => received(both[turn as 0 | 1])))
        answers.forEach(right)
        expect(await home(both[0])).toBe(1)
        expect(await stored(both[1])).toBe(1 + turns.length)
      }),
      { numRuns: 25 },
    ))

  it('A28 · again with another founding knows its own, and changes nothing', async () => {
    const stores = memoryStores()
    right(await received(opened(stores, founding)))
    const again = opened(stores, { manager: other, officer: deputy })
    right(await received(again))
    expect(await home(again)).toBe(1)
    expect(await received(again, { ...by, performedBy: other })).toMatchObject(
      refused('A31', 'onlyThoseInvolvedOrIntakeWrite'),
    )
  })

  it('A28 · again needs no founding', async () => {
    const stores = memoryStores()
    right(await received(opened(stores, founding)))
    right(await received(opened(stores, null)))
  })
})

describe('what nobody may say of themselves', () => {
  const whole = (actor: object, data: object) => ({
    type: 'ReceiveReferral',
    commandId: newId(),
    actor: { kind: 'person', recordedBy: by.performedBy, onBehalfOf: null, ...by, ...actor },
    occurredAt: '2024-03-04T10:00:00.000Z',
    correlationId: null,
    causationId: null,
    data: { ...referralOf(newId(), newId()), ...data },
  })

  it('A12c · nobody acts as a system from outside, not even with the manager’s id', async () => {
    const { casetrail } = service()
    right(await casetrail.execute(whole({}, {}))())
    const before = await stored(casetrail)
    expect(await casetrail.execute(whole({ kind: 'system' }, {}))()).toMatchObject(
      refused('A12c', 'onlyTheServiceItselfActsAsASystem'),
    )
    expect(await stored(casetrail)).toBe(before)
  })

  it('A28 · no command names a service: its id is an unknown field', async () => {
    const { casetrail } = service()
    expect(await casetrail.execute(whole({}, { serviceId: newId() }))()).toMatchObject({
      left: { tag: 'Malformed', faults: [{ field: 'data.serviceId', rule: 'is not a field of this record' }] },
    })
  })
})

describe('A28 · one log, one service', () => {
  it('A28, L21 · under another origin it answers nothing of the log, and records nothing', async () => {
    const stores = memoryStores()
    const { casetrail } = service(stores)
    const caseId = newId()
    right(await casetrail.as(by).execute('ReceiveReferral', referralOf(caseId, newId()))())
    for (const more of [{}, { founding }]) {
      const other = openCasetrail({ stores, origin: 'casetrail.example/other', ...more })
      const held = { _tag: 'Left', left: { tag: 'OtherService' } }
      expect(await other.ask('whenDoesRetentionEnd', { caseId })()).toMatchObject(held)
      expect(
        await other.ask('whoCouldSeeTheCase', { caseId }, { knownAt: '2020-01-01T00:00:00.000Z' })(),
      ).toMatchObject({ _tag: 'Left' })
      expect(await other.auditTrail(caseId)()).toMatchObject(held)
      expect(await other.list('whatIsDue')()).toMatchObject(held)
      expect(await received(other)).toMatchObject(refused('A28', 'aLogHasOneService'))
    }
    expect(await stored(casetrail)).toBe(2)
  })
})
