import { kirkleesPolicy, type Policy, settingChoices } from '@casetrail/policy'
import { caseHistory, printReach, reachableIn, reached, reachOf, rehearse, type Weights } from '@casetrail/testing'
import { readPolicy, casetrailRooms as rooms } from 'casetrail'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

/** Kirklees Council's policy with something else in it; nobody plays under a policy that is not in order. */
const changed = (change: (policy: Policy) => object): Policy => {
  const read = readPolicy({ ...kirkleesPolicy, ...change(kirkleesPolicy) })
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}

/** One policy for each choice of each setting: it differs from the default in that one. */
const bySetting: readonly Policy[] = settingChoices.map(({ property, value }) =>
  changed(({ settings }) => ({ settings: { ...settings, [property]: value } })),
)

const listed = { title: 'Synthetic', from: '2000-01-01', until: null }

/** What no choice of a setting brings: a list of practices, a questionnaire without a scorer, closed cases that take nothing. */
const elsewhere: Policy = changed(({ settings, registries }) => ({
  settings: {
    ...settings,
    onClosedCase: ['ReferralReceived', 'WorkerAssigned', 'CoverGranted'],
    reasonMinimumLength: 60,
  },
  registries: {
    ...registries,
    practices: [{ ...listed, code: 'Y00000' }],
    instruments: [...registries.instruments, { ...listed, code: 'syntheticScale', versions: ['1'], licence: 'none' }],
  },
}))

/** A service is founded once, before its history. */
const commands = rooms
  .flatMap(({ decisions }) => decisions.map(({ type }) => type))
  .filter((type) => type !== 'FoundService')

const aboutAlerts: Weights = {
  CloseCase: 4,
  RequestAccess: 6,
  OpenAlertInvestigation: 2,
  ConcludeAlertInvestigation: 4,
  RecordDeath: 2,
  NotifyPersonOfBreach: 4,
  NoteDeathBeforeNotice: 2,
  StandDownPrivacyOfficer: 2,
}

const aboutLogs: Weights = { AddSafeguardingLogReader: 3, RequestAccess: 6, OpenSafeguardingLog: 8 }

const aboutReviews: Weights = {
  MakeSafeguardingReferral: 2,
  AcceptSafeguardingReferral: 4,
  RetractSafeguardingAcceptance: 4,
  CloseCase: 2,
  ReviewRetention: 10,
}

const aboutEntries: Weights = {
  MakeSafeguardingReferral: 3,
  AcceptSafeguardingReferral: 6,
  CreateSafeguardingLogEntry: 6,
  CorrectSafeguardingLogEntry: 2,
  RetractSafeguardingAcceptance: 4,
  StrikeSafeguardingLogEntry: 8,
}

const aboutDuties: Weights = {
  GrantStaffRole: 6,
  EndStaffRole: 2,
  AppointPrivacyOfficer: 6,
  StandDownPrivacyOfficer: 4,
  ProposePolicy: 4,
  AdoptPolicy: 6,
  ReportWrongReading: 2,
  ConfirmWrongReading: 4,
}

/** Alerts take part twice as often: they need the most to come together. */
const topics = [aboutAlerts, aboutLogs, aboutAlerts, aboutReviews, aboutDuties, aboutEntries] as const

/**
 * One command is favoured, among its neighbours in its room: few commands meet more often than many. Cases close and
 * are opened again, since much is refused only then. Every fourth time all commands take part, or those of one topic.
 */
const weightsFor = (turn: number): Weights => {
  const at = Math.floor(turn / 4)
  const type = commands[at] as string
  if (turn % 4 === 0) return { [type]: 30 }
  if (turn % 4 === 1) return { others: 0, ...topics[at % topics.length], [type]: 6 }
  const neighbours = commands.slice(Math.max(0, at - 4), at + 5)
  return { others: 0, ...Object.fromEntries(neighbours.map((one) => [one, 2])), CloseCase: 2, ReopenCase: 2, [type]: 6 }
}

/** Every fourth time `elsewhere`, so that each command is met there, and else one choice after the other. */
const policyFor = (turn: number): Policy =>
  turn % 4 === 3 ? elsewhere : (bySetting[(turn - Math.floor(turn / 4)) % bySetting.length] as Policy)

/** Each command in turn, under one policy after the other. */
const play = (): void => {
  for (let turn = 0; turn < 4 * commands.length; turn++) {
    const policy = policyFor(turn)
    const histories = caseHistory({ policy, maxSteps: 40, weights: weightsFor(turn) })
    for (const { steps } of fc.sample(histories, { seed: turn, numRuns: 7, unbiased: true }))
      rehearse(reached, { rooms, policy, steps })
  }
}

it('E25 · generated histories alone reach every command, event, obligation end and choice, and 95 % of refusals', () => {
  play()
  const reach = reachOf(reached.counts(), reachableIn(rooms))
  console.log(printReach(reach))
  for (const { kind, isEnough, unmet } of reach)
    expect.soft(isEnough, `too few of kind ${kind}; not reached: ${unmet.join(', ')}`).toBe(true)
})
