import { type Law, lawCases, laws, propertyOf, serviceOn } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { memory, mutants } from './support/mutants.js'

describe('the laws on memory stores', () => {
  for (const { title, run } of lawCases(laws, serviceOn(memory))) test(title, run)
})

describe('each law can fail', () => {
  it.each(mutants)('%s · is broken by %s', async (name, _, service) => {
    const law = laws.find((one) => one.name === name)
    if (law === undefined) throw new Error(`no law ${name}`)
    const details = await fc.check(propertyOf(law, service()), { numRuns: 150, endOnFailure: true, seed: 20_261_124 })
    expect(details.failed).toBe(true)
    expect((details.errorInstance as Error).name).toBe('LawBroken')
  })

  it('L2 · also where nobody names an instant, by a service that forgets as of when it answered', async () => {
    const law = laws.find(({ name }) => name === 'l2AsOf')
    const [, , service] = mutants.find(([, planted]) => planted.includes('forgets as of when')) ?? []
    if (law === undefined || service === undefined) throw new Error('no law, or no such service')
    const unnamed: Law = { ...law, given: (from) => law.given(from).map((one: object) => ({ ...one, isNamed: false })) }
    const details = await fc.check(propertyOf(unnamed, service()), {
      numRuns: 150,
      endOnFailure: true,
      seed: 20_261_124,
    })
    expect((details.errorInstance as Error).message).toMatch(/asked for without a clock/)
  })

  it('E25 · no law is without a fault that breaks it', () => {
    expect(new Set(mutants.map(([name]) => name))).toEqual(new Set(laws.map(({ name }) => name)))
  })
})
