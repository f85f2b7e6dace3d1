import { basesFor, kirkleesPolicy, permittedBasis, purposeCodes } from '@casetrail/policy'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { lawfulBases } from '../src/purpose/Purpose.js'

const policy = kirkleesPolicy
const refusal = (answer: E.Either<{ readonly tag: string; readonly clause: string }, unknown>) =>
  E.isLeft(answer) ? `${answer.left.clause} ${answer.left.tag}` : 'permitted'

describe('purposes', () => {
  it('C11 · a purpose that the notice does not list is refused', () => {
    expect(refusal(basesFor(policy, 'directMarketing', false))).toBe('C11 PURPOSE_NOT_LISTED')
    expect(refusal(permittedBasis(policy, 'directMarketing', '6(1)(e)'))).toBe('C11 PURPOSE_NOT_LISTED')
  })

  it('C11 · names such as those of Object’s prototype are not purposes', () => {
    for (const name of ['constructor', 'toString', '__proto__', ''])
      expect(E.isLeft(basesFor(policy, name, true))).toBe(true)
  })

  it('C11 · the policy lists exactly the purposes that decisions can name', () => {
    expect(policy.purposes.map((purpose) => purpose.code).sort()).toEqual(Object.values(purposeCodes).sort())
  })

  it('C12 C13 · evaluation is on pseudonymised data, statistics on anonymous data', () => {
    const dataOf = (code: string) => policy.purposes.find((purpose) => purpose.code === code)?.data
    expect(dataOf('evaluateAndImprove')).toBe('pseudonymised')
    expect(dataOf('deriveStatistics')).toBe('anonymous')
  })

  it('C23 · keeping in case of queries is a purpose of its own, on the public task', () => {
    expect(basesFor(policy, 'keepInCaseOfQueries', false)).toEqual(E.right(['6(1)(e)']))
    expect(policy.purposes.find((purpose) => purpose.code === 'keepInCaseOfQueries')?.clause).toBe('C23')
  })

  it('C32 · the last three reasons for sharing are anonymous: a person’s special data is refused', () => {
    const anonymous = policy.purposes.filter((purpose) => purpose.clause === 'C32' && purpose.data === 'anonymous')
    expect(anonymous.map((purpose) => purpose.code)).toEqual([
      'reportToCommissioners',
      'understandOutcomes',
      'encourageGoodPractice',
    ])
    for (const { code } of anonymous)
      expect(refusal(basesFor(policy, code, true))).toBe('C18 SPECIAL_CATEGORY_NOT_PERMITTED')
  })
})

describe('lawful bases', () => {
  it('C15 · support rests on the public task', () => {
    expect(basesFor(policy, 'provideSupport', false)).toEqual(E.right(['6(1)(e)']))
    expect(policy.bases.find((terms) => terms.basis === '6(1)(e)')?.acts).toContain('Children Act 1989')
  })

  it('C15 · a basis that the policy does not name for a purpose is refused', () => {
    expect(permittedBasis(policy, 'provideSupport', '6(1)(e)')).toEqual(E.right('6(1)(e)'))
    expect(refusal(permittedBasis(policy, 'provideSupport', '9(2)(h)'))).toBe('C15 BASIS_NOT_PERMITTED')
  })

  it('C16 · explicit consent is permitted for case studies and media, and for nothing else', () => {
    const consented = policy.purposes.filter((purpose) => E.isRight(permittedBasis(policy, purpose.code, '9(2)(a)')))
    expect(consented.map((purpose) => purpose.code)).toEqual(['shareCaseStudy', 'shareIdentifiableMedia'])
    expect(refusal(permittedBasis(policy, 'provideSupport', '9(2)(a)'))).toBe('C16 BASIS_NOT_PERMITTED')
  })

  it('C18 · special category data adds substantial public interest, with conditions and a policy document', () => {
    expect(basesFor(policy, 'provideSupport', true)).toEqual(E.right(['6(1)(e)', '9(2)(g)']))
    const terms = policy.bases.find((one) => one.basis === '9(2)(g)')
    expect(terms?.conditions).toContain('DPA 2018 Sch 1 Part 2 para 18 (safeguarding children and individuals at risk)')
    expect(terms?.policyDocument).toBe('appropriatePolicyDocument')
  })

  it('C16 · no answer for care ever contains consent, and every basis given is permitted', () => {
    const purposes = fc.constantFrom(...policy.purposes)
    fc.assert(
      fc.property(purposes, fc.boolean(), (purpose, hasSpecial) => {
        const answer = basesFor(policy, purpose.code, hasSpecial)
        const given = E.isRight(answer) ? answer.right : []
        if (purpose.group !== 'share') expect(given).not.toContain('9(2)(a)')
        for (const basis of lawfulBases)
          if (given.includes(basis)) expect(permittedBasis(policy, purpose.code, basis)).toEqual(E.right(basis))
      }),
    )
  })
})
