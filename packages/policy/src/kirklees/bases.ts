import type { PlainPolicy } from '../PlainPolicy.js'

/**
 * What stands behind each lawful basis. The notice names 9(2)(g), not 9(2)(h) as most care does: implemented as
 * written (C18). The notice's “Children's Act” is the Children Act 1989 (C15). Conditions by B8.
 *
 * @since 0.1.0
 */
export const bases: PlainPolicy['bases'] = [
  {
    basis: '6(1)(e)',
    title: 'We need it to perform a public task',
    clause: 'C15',
    acts: ['Care Act 2014', 'Health and Social Care Act 2012', 'Children Act 1989'],
    conditions: [],
    policyDocument: null,
  },
  {
    basis: '9(2)(a)',
    title: 'Explicit consent, for case studies and media only',
    clause: 'C16',
    acts: [],
    conditions: [],
    policyDocument: null,
  },
  {
    basis: '9(2)(g)',
    title: 'Substantial public interest, with a basis in law',
    clause: 'C18',
    acts: ['Care Act 2014', 'Health and Social Care Act 2012', 'Children Act 1989'],
    conditions: [
      'DPA 2018 Sch 1 Part 2 para 6 (statutory functions)',
      'DPA 2018 Sch 1 Part 2 para 10 (unlawful acts)',
      'DPA 2018 Sch 1 Part 2 para 18 (safeguarding children and individuals at risk)',
    ],
    policyDocument: 'appropriatePolicyDocument',
  },
]
