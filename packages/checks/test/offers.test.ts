import { type Audit, checks } from '@casetrail/checks'
import { addDays, type CaseId, type LocalDate, type Recorded } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import type { DueCase } from '@casetrail/retention'
import { type Listed, list, memoryEventStore, memoryKeyStore, memoryReadModelStore } from '@casetrail/store'
import { caseHistory, laterVersionOf, type Player, policyWith, serviceOn, withService } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contact, early, health, inTime, policiesOfOffers, unread } from './offers.js'
import { planted } from './planted.js'

/* What our own list offers is in time by a second reading of the facts; an offer a day early is found. All synthetic. */

const foundIn = (history: readonly Recorded[], audit: Audit) =>
  checks.flatMap((check) => check.find(history, audit).map((finding) => ({ check: check.name, ...finding })))

describe('what was offered for disposal', () => {
  it.each(inTime)('%s: no finding', (_, { events }, offer) => {
    expect(foundIn(events as readonly Recorded[], { policies: policiesOfOffers, offered: [offer] })).toEqual([])
  })

  it.each(early)('%s: exactly one finding', (_, { events }, offer) => {
    const found = foundIn(events as readonly Recorded[], { policies: policiesOfOffers, offered: [offer] })
    const { caseId, from } = offer
    const fault = expect.stringMatching(/^(noEnd|tooEarly)$/)
    expect(found).toEqual([
      { check: 'noCaseIsOfferedEarly', events: expect.anything(), facts: { caseId, from, fault } },
    ])
  })

  it.each(unread)('%s: it is told that nobody can say', (_, { events }, offer) => {
    const found = foundIn(events as readonly Recorded[], { policies: policiesOfOffers, offered: [offer] })
    expect(found).toMatchObject([{ check: 'everyOfferIsRead', facts: { unread: 'HEALTH' } }])
  })

  it('E22 · nothing is called sound under a version that was not given', () => {
    const [, story, offer] = inTime[0] as (typeof inTime)[number]
    const found = foundIn(story.events as readonly Recorded[], { policies: [], offered: [offer] })
    expect(found.map(({ check }) => check).sort()).toEqual(['everyOfferIsRead', 'everyPolicyIsGiven'])
  })

  it('E23 · no check is without a fault that it finds', () => {
    const found = [...planted.map(([check]) => check), 'noCaseIsOfferedEarly', 'everyOfferIsRead']
    expect([...new Set(found)].sort()).toEqual(checks.map(({ name }) => name).sort())
  })
})

const whatBearsOnTheEnd = {
  others: 0,
  CorrectPersonDetails: 8,
  DetermineLifeStage: 6,
  MakeSafeguardingReferral: 3,
  AcceptSafeguardingReferral: 8,
  CreateSafeguardingLogEntry: 8,
  RetractSafeguardingAcceptance: 3,
  StrikeSafeguardingLogEntry: 3,
  ReceiveReferral: 2,
  RecordDeath: 1,
  CloseCase: 12,
  ReopenCase: 2,
  ReviewRetention: 10,
  ProposePolicy: 4,
  AdoptPolicy: 4,
}

const readings: readonly Policy[] = [
  kirkleesPolicy,
  policyWith({ disposalFrom: 'onAnniversary', ageBasis: 'closure' }),
  policyWith({ ageBasis: 'acceptance', acceptedAfterClosureAnchor: 'laterOfClosureAndAcceptance' }),
  policyWith({ householdChildConcern: 'longestOfConcernAndClient' }),
]

const memory = async () => ({
  events: memoryEventStore(),
  keys: memoryKeyStore(),
  readModels: memoryReadModelStore(),
})

/** The cases of the list that nothing blocks. */
const offeredBy = async ({ runtime, clock }: Player): Promise<Audit['offered']> => {
  const listed = await list(runtime)('whatIsDue', { limit: 1000 })()
  if (listed._tag === 'Left') throw new Error(JSON.stringify(listed.left))
  return (listed.right.entries as readonly Listed<DueCase>[])
    .filter(({ entry }) => entry.blockers.length === 0)
    .map(({ entry, listedAt }) => ({ caseId: entry.caseId as CaseId, from: listedAt as LocalDate, knownAt: clock.at }))
}

type Offered = Audit & { readonly history: readonly Recorded[] }

/** What the list offered after each step of generated histories; answers how much that was in all. */
const offersUnder = async (some: readonly Policy[], judge: (offered: Offered) => void): Promise<number> => {
  let offers = 0
  const drawn = fc
    .constantFrom(...some)
    .chain((policy) =>
      fc.record({ policy: fc.constant(policy), history: caseHistory({ policy, weights: whatBearsOnTheEnd }) }),
    )
  await fc.assert(
    fc.asyncProperty(drawn, ({ policy, history }) =>
      withService(serviceOn(memory, { policy }), async (player) => {
        const offered: Audit['offered'][number][] = []
        for (const step of history.steps) {
          await player.step(step)
          offered.push(...(await offeredBy(player)))
        }
        offers += offered.length
        judge({ history: player.events, policies: [policy, laterVersionOf(policy)], offered })
      }),
    ),
    { numRuns: 30 },
  )
  return offers
}

describe('what our own list offers', () => {
  it('L21 · is in time in every generated history, by what was known then, and a day earlier never', async () => {
    const offers = await offersUnder(readings, ({ history, policies, offered }) => {
      expect(foundIn(history, { policies, offered })).toEqual([])
      const tooEarly = offered.map((one) => ({ ...one, from: addDays(one.from, -1) }))
      const found = foundIn(history, { policies, offered: tooEarly })
      expect(found.map(({ check }) => check)).toEqual(offered.map(() => 'noCaseIsOfferedEarly'))
    })
    expect(offers).toBeGreaterThan(20)
  })

  it('L21, B13 · is in time under texts that ask for ages, births, contacts and deaths', async () => {
    const offers = await offersUnder([health, contact], ({ history, ...audit }) => {
      // Of a death whose day nobody knows, it is told that the row cannot be read.
      const found = foundIn(history, audit).filter(({ check }) => check !== 'everyOfferIsRead')
      expect(found).toEqual([])
    })
    expect(offers).toBeGreaterThan(20)
  })
})
