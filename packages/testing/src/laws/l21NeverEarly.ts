import { type KnownOfCase, lastDayByTheFacts, mayGoOn } from '@casetrail/checks'
import { type CaseId, endOfTime, type Instant, type LocalDate, localDateOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { DisposalBlockers, DueCase } from '@casetrail/retention'
import { type AsOfGiven, ask, type Listed, list, openEverything, openNothing, runProcesses } from '@casetrail/store'
import * as fc from 'fast-check'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { law } from './Law.js'
import { holds, ok, told } from './LawBroken.js'
import { type Player, withService } from './play.js'
import { retentionOfCase } from './retentionOfCase.js'

const whatBearsOnTheEnd = {
  others: 0,
  CorrectPersonDetails: 10,
  DetermineLifeStage: 6,
  MakeSafeguardingReferral: 3,
  AcceptSafeguardingReferral: 8,
  CreateSafeguardingLogEntry: 8,
  RetractSafeguardingAcceptance: 3,
  ReceiveReferral: 2,
  RecordDeath: 1,
  CloseCase: 10,
  ReopenCase: 3,
}

const knownOf = (player: Player, caseId: CaseId, at: Instant, knownAt: Instant = endOfTime): KnownOfCase => ({
  policies: [player.runtime.always.world, ...player.runtime.worlds.values()] as readonly Policy[],
  known: player.events.filter(({ recordedAt }) => recordedAt <= knownAt),
  caseId,
  at,
})

const says = (of: KnownOfCase, by: string, on: LocalDate) => (): string =>
  `${by} lets case ${of.caseId} go on ${on}; by the facts it is kept through ${lastDayByTheFacts(of).through}. Known: ${of.known
    .map(({ type }) => type)
    .join(', ')}`

/** Whoever sees less, outside a session, sees no earlier an end. */
const openings = { whatBlocksDisposal: openEverything, 'whatBlocksDisposal with closed parts': openNothing }

/** What the question lets go as of both clocks, the facts do. */
const questionIsNotEarly = async (player: Player, caseId: CaseId, asOf: AsOfGiven, validAt: Instant): Promise<void> => {
  const of = knownOf(player, caseId, validAt, asOf.knownAt as Instant | undefined)
  const today = localDateOf(validAt)
  for (const [by, opens] of Object.entries(openings)) {
    const answer = await ask(player.runtime, opens)('whatBlocksDisposal', { caseId }, { ...asOf, validAt })()
    if (answer._tag === 'Left') return holds(answer.left.tag === 'NotFound', () => `unanswered: ${told(answer.left)}`)
    if ((answer.right as DisposalBlockers).eligible)
      holds(mayGoOn(of, today), says(of, `${by} as of ${told(asOf)}`, today))
  }
}

/** On the first day that the case is said to be eligible, and as of now. */
const answersAreNotEarly = async (player: Player, cases: readonly CaseId[]): Promise<void> => {
  for (const caseId of cases) {
    const { eligibleFromInstant } = await retentionOfCase(player.runtime, caseId)
    for (const at of [eligibleFromInstant, player.clock.at])
      if (at !== null) await questionIsNotEarly(player, caseId, {}, at)
  }
}

/** No process has run but those that were asked to: a list must not need one. */
const listIsNotEarly = async (player: Player): Promise<void> => {
  const { entries } = await ok(list(player.runtime)('whatIsDue', { limit: 1000 }))
  for (const { entry, listedAt } of entries as readonly Listed<DueCase>[]) {
    holds(listedAt === entry.eligibleFrom, () => `listed under ${listedAt}, shown as of ${entry.eligibleFrom}`)
    if (entry.blockers.length > 0) continue
    const of = knownOf(player, entry.caseId, endOfTime)
    const on = listedAt as LocalDate
    holds(mayGoOn(of, on), says(of, 'whatIsDue', on))
  }
}

/** L21. @since 0.2.0 */
export const l21NeverEarly = law({
  name: 'l21NeverEarly',
  id: 'L21',
  says: 'no answer and no list, at any moment and as of any, lets a case go before every class has expired that is possible on what was known then; corrections, removals and late facts bring that no nearer, whether or not a process has run',
  given: (from) =>
    fc.record({
      history: caseHistory({ ...from, weights: whatBearsOnTheEnd }),
      moments: fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), fc.nat({ max: 36 })), { maxLength: 6 }),
    }),
  holdsFor: (service, { history: { steps, cases, opening }, moments }) =>
    withService(service, async (player) => {
      for (const [i, step] of steps.entries()) {
        await player.step(step)
        if (i < opening) continue
        await answersAreNotEarly(player, cases)
        await listIsNotEarly(player)
      }
      const momentOf = (n: number): Instant => steps[n % steps.length]?.now as Instant
      for (const [known, valid, years] of moments) {
        const at = momentOf(valid)
        const validAt = `${+at.slice(0, 4) + years}${at.slice(4)}`.replace('-02-29', '-02-28') as Instant
        for (const caseId of cases) await questionIsNotEarly(player, caseId, { knownAt: momentOf(known) }, validAt)
      }
      await ok(runProcesses(player.runtime))
      await answersAreNotEarly(player, cases)
      await listIsNotEarly(player)
    }),
})
