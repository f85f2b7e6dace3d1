import type { Clause } from './Clause.js'

const withSharing = 'Disclosure, with its permission, register and duty to inform, comes with sharing.'
const withCaseStudies = 'Consent forms, anonymisation and case studies come with sharing.'

/** C31–C40: sharing with others, and case studies. @since 0.1.0 */
export const sharingClauses = {
  C31: {
    id: 'C31',
    title: 'Necessary, lawful and fair',
    quote:
      'We may sometimes share the information we have collected about you where it is necessary, lawful and fair to do so.',
    kind: 'planned',
    reason: withSharing,
  },
  C32: {
    id: 'C32',
    title: 'The minimum, for six reasons',
    quote: 'we will only share the minimum amount of information, only when required, for the following reasons',
    kind: 'planned',
    reason: 'The policy lists the six purposes and which of them are anonymous; disclosures come with sharing.',
  },
  C33: {
    id: 'C33',
    title: 'With whom',
    quote:
      'Kirklees Safeguarding Children … Gateway to Care (Adult Safeguarding referral) … Multi-Agency Risk Assessment Conference (MARAC) or Daily Risk Assessment Meeting (DRAM)',
    kind: 'planned',
    reason: 'The policy lists the recipients; disclosures to them come with sharing.',
  },
  C34: {
    id: 'C34',
    title: 'No one else without consent, unless the law allows',
    quote:
      'We do not share personal information about you with anyone else without consent unless the law and our policies allow us to do so.',
    kind: 'planned',
    reason: withSharing,
  },
  C35: {
    id: 'C35',
    title: 'A senior gives permission',
    quote: 'we will talk this situation through with a senior member of staff and get their permission',
    kind: 'planned',
    reason: withSharing,
  },
  C36: {
    id: 'C36',
    title: 'What, why and who with',
    quote: 'We will record what we have shared, why and who with.',
    kind: 'planned',
    reason: withSharing,
  },
  C37: {
    id: 'C37',
    title: 'The person is told, unless risk',
    quote:
      'Unless the situation arises where telling you will increase the risk to you or someone else, we will always inform you where we have shared information in this situation.',
    kind: 'planned',
    reason: withSharing,
  },
  C38: {
    id: 'C38',
    title: 'Verbal or written consent to a case study',
    quote:
      'We may ask for your verbal or written consent to share the work we have completed with you as a case study or storyboard',
    kind: 'planned',
    reason: withCaseStudies,
  },
  C39: {
    id: 'C39',
    title: 'Anonymised before it is shared',
    quote: 'This information will be anonymised before it is shared.',
    kind: 'planned',
    reason: withCaseStudies,
  },
  C40: {
    id: 'C40',
    title: 'A signed form for identifiable media',
    quote:
      'sign our service consent form where you agree to the collection of personal data that is not anonymised in the form of case studies, videos, or photographs',
    kind: 'planned',
    reason: withCaseStudies,
  },
} as const satisfies Record<string, Clause>
