import { defaultSettings, type PlainPolicy } from '@casetrail/policy'

const listed = (code: string, title: string) => ({ code, title, from: '2024-04-01', until: null })

/** SYNTHETIC: another organisation, with another notice: other services, periods, readings, roles and holidays. */
export const northshirePolicy: PlainPolicy = {
  version: '3.1',
  adoptedFor: 'Northshire NHS Trust Wellbeing Service (synthetic)',
  organisation: 'RZZ99',
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
    { code: 'HEALTH', title: '8 years', years: 8, clause: 'C24', supports: 'anyone', acceptedSafeguarding: false },
    { code: 'PROTECTED', title: '25 years', years: 25, clause: 'C26', supports: 'anyone', acceptedSafeguarding: true },
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
      clause: 'C11',
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
      clause: 'C15',
      acts: ['National Health Service Act 2006'],
      conditions: [],
      policyDocument: null,
    },
    {
      basis: '9(2)(h)',
      title: 'Health or social care',
      clause: 'C18',
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
  ],
  logEntryDueDays: 2,
  staleOpenCaseDays: 180,
  earlyWarningDays: [60],
}
