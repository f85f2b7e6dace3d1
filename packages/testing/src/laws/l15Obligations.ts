import type { AnyObligation, AnyRoom, CaseId, Outstanding, OwedLedger, Promised, Recorded } from '@casetrail/kernel'
import { applyTo, caseStream, ledgerOf, outstandingAt, promiseIn, promiseKey, subjectOf } from '@casetrail/kernel'
import type { OwedPromise, WhichObligationsAreOutstanding } from '@casetrail/reporting'
import { ask, list, openEverything, worldOf } from '@casetrail/store'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { copyOf } from './copyOf.js'
import { law } from './Law.js'
import { agrees, holds, ok } from './LawBroken.js'
import { type Player, withService } from './play.js'

const obligationsOf = (rooms: readonly AnyRoom[]): readonly AnyObligation[] => [
  ...new Set(rooms.flatMap(({ obligations }) => obligations)),
]

/** Whether each promise is open, told from the events alone: apart from the ledger that the service uses. */
interface Open {
  readonly is: Map<string, boolean>
  /** Everything that was recorded of each, by type. */
  readonly heard: Map<string, Set<string>>
  /** What has opened, and waits for something that it needs. */
  readonly waits: Set<string>
}

const take = (open: Open, obligation: AnyObligation, event: Recorded, world: unknown): void => {
  const key = promiseIn(obligation, event)
  if (key === null) return
  const heard = (open.heard.get(key) ?? new Set()).add(event.type)
  open.heard.set(key, heard)
  const ends = Object.hasOwn(obligation.ends, event.type)
  const opens = (obligation.opens[event.type]?.(event, world) ?? null) !== null
  if (open.is.get(key) === true) {
    if (ends) open.is.set(key, false)
    return
  }
  if (opens) open.waits.add(key)
  else if (ends) open.waits.delete(key)
  if (open.waits.has(key) && Object.keys(obligation.needs).every((type) => heard.has(type))) {
    open.waits.delete(key)
    open.is.set(key, true)
  }
}

const spellsOf = (promised: Promised | undefined) => promised?.spells ?? []

/** What one event did to one promise of the ledger. */
const stepIsAllowed = (obligation: AnyObligation, event: Recorded, before: Promised | undefined, after: Promised) => {
  const where = () => `${after.obligation}/${after.about} at ${event.type}`
  const [then, now] = [spellsOf(before), spellsOf(after)]
  const isOpen = (spells: Promised['spells']): number => spells.filter(({ ended }) => ended === null).length
  holds(isOpen(now) <= 1, () => `two spells of one promise are open: ${where()}`)
  for (const [i, spell] of then.entries()) {
    if (spell.ended !== null) agrees(now[i], spell, () => `what had ended changed: ${where()}`)
    const ends = spell.ended === null && (now[i]?.ended ?? null) !== null
    holds(!ends || Object.hasOwn(obligation.ends, event.type), () => `ended by what ends nothing: ${where()}`)
    if (ends) agrees(now[i]?.ended?.how, obligation.ends[event.type], () => `how it ended: ${where()}`)
  }
}

/** Takes every event in turn, and looks at what it did: plain, over any obligations and any events. */
export const obligationsAreConserved = (
  obligations: readonly AnyObligation[],
  events: readonly Recorded[],
  worldOf: (event: Recorded) => unknown,
): OwedLedger => {
  const fold = ledgerOf(obligations)
  const ledger = fold.initial()
  const open: Open = { is: new Map(), heard: new Map(), waits: new Set() }
  for (const event of events) {
    const before = copyOf(ledger.promises)
    const world = worldOf(event)
    applyTo(fold, ledger, event, world)
    for (const obligation of obligations) take(open, obligation, event, world)
    for (const [key, after] of Object.entries(ledger.promises)) {
      const obligation = obligations.find(({ name }) => name === after.obligation) as AnyObligation
      stepIsAllowed(obligation, event, before[key], after)
      const isOpen = spellsOf(after).some(({ ended }) => ended === null)
      agrees(isOpen, open.is.get(key) ?? false, () => `whether ${key} is owed after ${event.type}`)
    }
  }
  return ledger
}

const key = ({ obligation, record, about }: Pick<Outstanding, 'obligation' | 'record' | 'about'>): string =>
  promiseKey(obligation, record, about)

const keys = (owed: readonly Pick<Outstanding, 'obligation' | 'record' | 'about'>[]): readonly string[] =>
  owed.map(key).sort()

/** The list across cases, and the answer for each case, tell what the ledger does. */
const isAnswered = async ({ runtime, clock }: Player, { promises }: OwedLedger, cases: readonly CaseId[]) => {
  const owed = Object.values(promises).flatMap((promised): readonly Outstanding[] => {
    const outstanding = outstandingAt(promised, clock.at)
    return outstanding === null ? [] : [outstanding]
  })
  const { entries } = await ok(list(runtime)('whatIsOwed', { limit: 10_000 }))
  agrees(keys(entries.map(({ entry }) => entry as OwedPromise)), keys(owed), () => 'what is owed across all records')
  for (const caseId of cases) {
    const { outstanding } = (await ok(
      ask(runtime, openEverything)('whichObligationsAreOutstanding', { caseId }),
    )) as WhichObligationsAreOutstanding
    const ofTheCase = owed.filter(({ record }) => subjectOf(record) === caseId)
    agrees(
      keys(outstanding.map((one) => ({ ...one, record: caseStream(caseId) }))),
      keys(ofTheCase),
      () => `what is owed in ${caseId}`,
    )
  }
}

const whatIsOwedAbout = {
  others: 0,
  ReceiveReferral: 1,
  MakeSafeguardingReferral: 5,
  AcceptSafeguardingReferral: 6,
  RetractSafeguardingAcceptance: 3,
  CreateSafeguardingLogEntry: 4,
  StrikeSafeguardingLogEntry: 4,
  RaiseSafetyConcern: 4,
  FollowUpSafetyConcern: 3,
  RecordOutcomeMeasure: 2,
  CloseCase: 6,
  ReopenCase: 2,
  RequestAccess: 8,
  OpenAlertInvestigation: 4,
  ConcludeAlertInvestigation: 4,
  RunInternalReport: 3,
  ConcludeBatchAlert: 3,
  NoteCaseReadWithoutPurpose: 3,
  NotifyPersonOfBreach: 3,
  RecordDeath: 1,
  NoteDeathBeforeNotice: 2,
}

/** L15. @since 0.2.0 */
export const l15Obligations = law({
  name: 'l15Obligations',
  id: 'L15',
  says: 'each opened obligation ends at most once, met or void; withholding moves its time and never ends it; nothing but an ending event ends it, and every list and answer tells just what is open',
  given: (from) => caseHistory({ ...from, weights: whatIsOwedAbout, maxSteps: 35 }),
  holdsFor: (service, { steps, cases }) =>
    withService(service, async (player) => {
      await player.play(steps)
      const obligations = obligationsOf(service.rooms ?? [])
      const ledger = obligationsAreConserved(obligations, player.events, (event) => worldOf(player.runtime, event))
      await isAnswered(player, ledger, cases)
    }),
})
