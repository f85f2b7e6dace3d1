import { defaultSettings, type PlainPolicy, type Vocabulary } from '@casetrail/policy'

/** SYNTHETIC: the rooms of a service that only supports and reopens. */
export const northshireVocabulary: Vocabulary = {
  eventTypes: ['CaseClosed', 'CaseReopened'],
  purposes: ['provideSupport'],
}

const listed = (code: string, title: string) => ({ code, title, from: '2024-04-01', until: null })

const yearsFromClosure = (years: number, clause: string, title: string) =>
  ({ title, clause, years, months: 0, from: 'closure', birthday: null, ages: [] }) as const

/** SYNTHETIC: another organisation, with another notice: other services, periods, readings, roles and holidays. */
export const northshirePolicy: PlainPolicy = {
  version: '3.1',
  adoptedFor: 'Northshire NHS Trust Wellbeing Service (synthetic)',
  organisation: 'RZZ99',
  clauses: [
    {
      id: 'N1',
      title: 'Why we keep a record',
      quote: 'We keep a record of your care so that everyone who looks after you knows what was agreed.',
      kind: 'rule',
      reason: null,
    },
    {
      id: 'N2',
      title: 'On which basis',
      quote: 'Caring for you is our task in law, and your health record is part of it.',
      kind: 'rule',
      reason: null,
    },
    { id: 'N3.1', title: 'Eight years', quote: 'Your record is kept for 8 years.', kind: 'rule', reason: null },
    {
      id: 'N3.2',
      title: 'Twenty-five years',
      quote: 'It is kept for 25 years where we had to protect somebody from harm.',
      kind: 'rule',
      reason: null,
    },
    {
      id: 'N4',
      title: 'In person',
      quote: 'You are welcome to ask us about this notice at any clinic.',
      kind: 'statementOnly',
      reason: 'An invitation: there is nothing to record.',
    },
  ],
  settings: {
    ...defaultSettings,
    disposalFrom: 'onAnniversary',
    ageBasis: 'closure',
    alertAfter: 'elapsedHours',
    alertAfterDays: 7,
    alertForClosures: 'mutualOnly',
    reasonMinimumLength: 20,
    onClosedCase: ['CaseReopened'],
  },
  schedules: [
    {
      code: 'HEALTH',
      supports: 'anyone',
      acceptedSafeguarding: false,
      decides: 'longest',
      texts: [yearsFromClosure(8, 'N3.1', '8 years')],
    },
    {
      code: 'PROTECTED',
      supports: 'anyone',
      acceptedSafeguarding: true,
      decides: 'longest',
      texts: [yearsFromClosure(25, 'N3.2', '25 years')],
    },
  ],
  registries: {
    services: [listed('wellbeingCoaching', 'Wellbeing coaching')],
    pcns: [listed('NORTH-1', 'Synthetic North')],
    practices: [listed('Y99999', 'Synthetic Surgery')],
    safeguardingBodies: [{ ...listed('northshireMash', 'Multi-Agency Safeguarding Hub'), acceptanceCounts: true }],
    recipients: [],
    instruments: [{ ...listed('wemwbs', 'Warwick-Edinburgh scale'), versions: ['14-item'], licence: 'held' }],
    closureReasons: [{ ...listed('finished', 'Finished'), mutuallyAgreed: true }],
    referralReasons: [listed('any', 'Any reason')],
    relationships: [listed('nextOfKin', 'Next of kin')],
    characteristics: [],
    contactChannels: [listed('phone', 'Telephone')],
    accessReasons: [listed('care', 'Care')],
    responsibleParties: [listed('trust', 'The trust')],
    copyLocations: [{ ...listed('epr', 'Electronic patient record'), responsible: 'trust', disposedByUs: true }],
  },
  purposes: [
    {
      code: 'provideSupport',
      title: 'Provide care',
      clause: 'N1',
      group: 'use',
      data: 'identifiable',
      ordinary: ['6(1)(e)'],
      special: ['9(2)(h)'],
    },
  ],
  bases: [
    {
      basis: '6(1)(e)',
      title: 'Public task',
      clause: 'N2',
      acts: ['National Health Service Act 2006'],
      conditions: [],
      policyDocument: null,
    },
    {
      basis: '9(2)(h)',
      title: 'Health or social care',
      clause: 'N2',
      acts: [],
      conditions: ['DPA 2018 Sch 1 Part 1 para 2'],
      policyDocument: null,
    },
  ],
  holidays: {
    rule: 'none',
    checkedFrom: 2024,
    checkedThrough: 2026,
    changes: [{ date: '2025-12-25', isHoliday: true, title: 'Christmas' }],
  },
  roles: [
    { code: 'coach', title: 'Coach', duties: ['frontLine'] },
    { code: 'caldicottGuardian', title: 'Caldicott guardian', duties: ['privacyOfficer', 'review'] },
    { code: 'director', title: 'Director', duties: ['manage'] },
  ],
  logEntryDueDays: 2,
  breachNoticeWorkingDays: 1,
  staleOpenCaseDays: 180,
  earlyWarningDays: [60],
}
