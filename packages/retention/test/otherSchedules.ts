import type { Policy, RetentionSchedule, RetentionText } from '@casetrail/policy'
import { policyWith } from '@casetrail/testing'

/* SYNTHETIC policies with other schedules, as data: rows in the manner of the NHS Records Management Code (B13). */

interface Text extends Partial<Omit<RetentionText, 'title'>> {
  readonly title: string
}

const text = (said: Text): RetentionText =>
  ({ clause: 'C24', years: 0, months: 0, from: 'closure', birthday: null, ages: [], ...said }) as RetentionText

/** A row in which the longest text decides, for anyone and without safeguarding unless it says otherwise. */
export const row = (
  code: string,
  texts: readonly Text[],
  other: Partial<Omit<RetentionSchedule, 'code' | 'texts'>> = {},
): RetentionSchedule => ({
  code: code as RetentionSchedule['code'],
  supports: 'anyone',
  acceptedSafeguarding: false,
  decides: 'longest',
  ...other,
  texts: texts.map(text),
})

export const withSchedules = (schedules: readonly RetentionSchedule[], settings = {}): Policy =>
  policyWith(settings, { schedules })

const clause = (id: string) => id as RetentionText['clause']

/** Adult care 8 years from its end; a child's to the 25th birthday, or the 26th if 17 at the end. */
export const healthSchedules: readonly RetentionSchedule[] = [
  row('ADULT_CARE', [
    {
      title: '8 years after the end of adult care',
      clause: clause('R1'),
      years: 8,
      ages: [{ at: 'closure', least: 18, under: null }],
    },
  ]),
  row(
    'CHILD_CARE',
    [
      {
        title: 'To the 26th birthday if 17 at the end',
        clause: clause('R2b'),
        from: 'birthday',
        birthday: 26,
        ages: [{ at: 'closure', least: 17, under: 18 }],
      },
      {
        title: 'To the 25th birthday',
        clause: clause('R2a'),
        from: 'birthday',
        birthday: 25,
        ages: [{ at: 'closure', least: null, under: 18 }],
      },
    ],
    { decides: 'first' },
  ),
]

/** Two years from the last contact; looked-after children 75 years from the 18th birthday, or 15 from a death before it. */
export const homeSchedules: readonly RetentionSchedule[] = [
  row('CONTACT', [{ title: '2 years after a last contact', clause: clause('H1'), years: 2, from: 'lastContact' }]),
  row(
    'LOOKED_AFTER',
    [
      {
        title: '15 years from a death before the 18th birthday',
        clause: clause('H2b'),
        years: 15,
        from: 'death',
        ages: [{ at: 'death', least: null, under: 18 }],
      },
      { title: '75 years from the 18th birthday', clause: clause('H2a'), years: 75, from: 'birthday', birthday: 18 },
    ],
    { supports: 'child', decides: 'first' },
  ),
  row('PROTECTED', [{ title: '18 months from the acceptance', clause: clause('H3'), months: 18, from: 'acceptance' }], {
    acceptedSafeguarding: true,
  }),
]
