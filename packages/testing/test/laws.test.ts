import { lawCases, laws, propertyOf, serviceOn } from '@casetrail/testing'
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

  it('E25 · no law is without a fault that breaks it', () => {
    expect(new Set(mutants.map(([name]) => name))).toEqual(new Set(laws.map(({ name }) => name)))
  })
})
