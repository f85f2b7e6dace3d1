import { addDays, type LocalDate } from '@casetrail/kernel'
import {
  acceptanceCounts,
  duties,
  hasDuty,
  inForce,
  isListed,
  isMutuallyAgreed,
  isPracticeListed,
  kirkleesPolicy,
  type Listed,
  listedAs,
  mayUseInstrument,
} from '@casetrail/policy'
import fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'

const policy = kirkleesPolicy
const { registries } = policy
const date = (text: string) => text as LocalDate
const today = date('2026-11-24')

const synthetic = (code: string, from: string, until: string | null): Listed<string> => ({
  code,
  title: `Synthetic ${code} from ${from}` as Listed['title'],
  from: date(from),
  until: until === null ? null : date(until),
})

describe('dated lists', () => {
  const network = synthetic('PCN-A', '2020-04-01', '2023-03-31')
  const renamed = synthetic('PCN-A', '2023-04-01', null)

  it.each([
    ['2020-03-31', false],
    ['2020-04-01', true],
    ['2023-03-31', true],
    ['2023-04-01', false],
  ])('C1 · listed from 2020-04-01 to 2023-03-31: on %s %s', (on, expected) => {
    expect(isListed([network], 'PCN-A', date(on))).toBe(expected)
  })

  it('C1 · a network that is renamed keeps its old title in history', () => {
    const titleOn = (on: string) =>
      O.map((entry: Listed<string>) => entry.title)(listedAs([network, renamed], 'PCN-A', date(on)))
    expect(titleOn('2022-01-01')).toEqual(O.some(network.title))
    expect(titleOn('2024-01-01')).toEqual(O.some(renamed.title))
    expect(titleOn('2019-01-01')).toEqual(O.none)
  })

  it('C1 · an unknown code is never listed, a code without an end always from its first day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        const on = addDays(date('2023-04-01'), days)
        expect(isListed([renamed], 'PCN-B', on)).toBe(false)
        expect(inForce(renamed, on)).toBe(days >= 0)
      }),
    )
  })
})

describe('the lists of the notice', () => {
  it('C1 · three services on behalf of nine networks', () => {
    expect(registries.services.map((service) => service.code)).toEqual([
      'socialPrescribing',
      'careCoordination',
      'healthCoaching',
    ])
    expect(registries.pcns).toHaveLength(9)
    expect(registries.pcns.every((pcn) => pcn.title.startsWith('Synthetic'))).toBe(true)
  })

  it('C2 · without a list any practice may be named; with one, only those listed', () => {
    expect(isPracticeListed(policy, 'Y00001', today)).toBe(true)
    const listing = { registries: { ...registries, practices: registries.pcns } }
    expect(isPracticeListed(listing, 'Y00001', today)).toBe(false)
    expect(isPracticeListed(listing, 'PCN-SYNTHETIC-9', today)).toBe(true)
  })

  it('C5 · every characteristic of the notice is listed; gender alone is not special category', () => {
    expect(registries.characteristics.filter((one) => !one.special).map((one) => one.code)).toEqual(['gender'])
    expect(registries.characteristics).toHaveLength(7)
  })

  it.each([
    ['localAuthoritySafeguardingTeam', true],
    ['kirkleesSafeguardingChildren', true],
    ['gatewayToCare', true],
    ['mentalHealthCrisisServices', true],
    ['marac', false],
    ['dram', false],
    ['someoneElse', false],
  ])('C28 · acceptance by %s counts: %s', (body, counts) => {
    expect(acceptanceCounts(policy, body, today)).toBe(counts)
  })

  it('A7 · a body counts only while it is listed', () => {
    const ended = registries.safeguardingBodies.map((body) => ({ ...body, until: date('2026-11-23') }))
    expect(acceptanceCounts({ registries: { ...registries, safeguardingBodies: ended } }, 'gatewayToCare', today)).toBe(
      false,
    )
  })

  it.each([
    ['completed', true],
    ['unableToContact', false],
    ['declined', false],
    ['died', false],
    ['movedAway', false],
    ['unknownReason', false],
  ])('A11 · closure for %s is mutually agreed: %s', (reason, agreed) => {
    expect(isMutuallyAgreed(policy, reason, today)).toBe(agreed)
  })

  it('C24 · unable to contact is a closure', () => {
    expect(isListed(registries.closureReasons, 'unableToContact', today)).toBe(true)
  })

  it('C33 · the commissioner receives anonymous data only', () => {
    expect(registries.recipients.filter((one) => one.anonymousOnly).map((one) => one.code)).toEqual([
      'integratedCareBoard',
    ])
  })

  it('B23 · an instrument that needs a licence waits until it is held', () => {
    const wemwbs = { code: 'wemwbs', version: '1' }
    const held = registries.instruments.map((one) =>
      one.code === 'wemwbs' ? { ...one, licence: 'held' as const } : one,
    )
    expect(mayUseInstrument(policy, wemwbs, today)).toBe(false)
    expect(mayUseInstrument({ registries: { ...registries, instruments: held } }, wemwbs, today)).toBe(true)
  })

  it('C10 · an instrument is used in a listed version', () => {
    expect(mayUseInstrument(policy, { code: 'phq9', version: '1' }, today)).toBe(true)
    expect(mayUseInstrument(policy, { code: 'phq9', version: '2' }, today)).toBe(false)
    expect(mayUseInstrument(policy, { code: 'phq2', version: '1' }, today)).toBe(false)
  })

  it('C41 · the council, the practice and the supplier each answer for their own copies', () => {
    expect(new Set(registries.copyLocations.map((location) => location.responsible))).toEqual(
      new Set(['kirkleesCouncil', 'gpPractice', 'tpp']),
    )
  })

  it('C30 · only the council’s own copies are the council’s to dispose of', () => {
    for (const { responsible, disposedByUs } of registries.copyLocations)
      expect(disposedByUs).toBe(responsible === 'kirkleesCouncil')
  })
})

describe('roles', () => {
  it('C42 · workers are front-line, reviewers review, and an unknown role may nothing', () => {
    expect(hasDuty(policy, 'socialPrescriber', 'frontLine')).toBe(true)
    expect(hasDuty(policy, 'socialPrescriber', 'review')).toBe(false)
    expect(hasDuty(policy, 'serviceManager', 'review')).toBe(true)
    expect(duties.some((duty) => hasDuty(policy, 'visitor', duty))).toBe(false)
  })

  it('C35 · no front-line role without supervision is senior', () => {
    const seniors = policy.roles.filter((role) => hasDuty(policy, role.code, 'senior')).map((role) => role.code)
    expect(seniors).toEqual(['teamLeader', 'serviceManager'])
  })
})
