import { type Instant, londonClockOf } from '@casetrail/kernel'
import { type Casetrail, printError, type QuestionAnswer } from 'casetrail'
import { orFail } from '../files.js'
import { columns, heading } from './heading.js'

type Stood = QuestionAnswer['howDoesTheCaseStand']

const person = ({ person: { details, practice } }: Stood): string =>
  details === null
    ? 'not recorded, or no longer readable'
    : `${details.name}, born ${details.dateOfBirth ?? '(not known)'}${practice === null ? '' : `, registered with ${practice}`}`

const noteLines = ({ notes }: Stood): readonly string[] =>
  notes.slice(-3).map((note) => {
    const last = note.wordings.at(-1)
    const marks = `${note.wordings.length > 1 ? ' (corrected; the original is kept)' : ''}${note.status === 'enteredInError' ? ' (entered in error)' : ''}`
    return `  ${last === undefined ? '' : londonClockOf(last.at)}  ${last?.text ?? '[no longer readable]'}${marks}`
  })

const scoreText = ({ scores }: Stood['measures'][number]): string =>
  scores === null
    ? '[no longer readable]'
    : scores
        .map(({ scale, thousandths, band }) => `${scale} ${thousandths / 1000}${band === null ? '' : ` (${band})`}`)
        .join(', ')

const lines = (stood: Stood): readonly string[] => [
  columns([
    ['Standing', `${stood.standing}${stood.since === null ? '' : ` since ${stood.since}`}`],
    ['Person', person(stood)],
    ['When referred', stood.lifeStageWhenReferred],
    ['Network', stood.pcn ?? '–'],
    ['Workers', stood.workers.length === 0 ? 'none now' : `${stood.workers.length} involved`],
    [
      'Turns',
      stood.turns.map(({ kind, on, reason }) => `${kind} ${on}${reason === null ? '' : ` (${reason})`}`).join(', '),
    ],
    [
      'Onward referrals',
      stood.onwardReferrals.map(({ recipient, status }) => `${recipient} ${status}`).join(', ') || 'none',
    ],
    [
      'Safeguarding',
      [
        ...stood.safeguarding.referrals.map(({ status }) => status),
        `${stood.safeguarding.logEntries} entries in the separate log`,
      ].join(', '),
    ],
    ['Flags', stood.flags.map(({ flag, clause }) => `${flag} (${clause})`).join(', ') || 'none'],
  ]),
  ...stood.measures.map((measure) => `${measure.instrument}, ${measure.stage}: ${scoreText(measure)}`),
  `${stood.notes.length} notes${stood.notes.length > 0 ? ', the latest:' : ''}`,
  ...noteLines(stood),
]

/** One case as it stands now, and as it stood, as far as was known, at an earlier instant. */
export const showCase = async (casetrail: Casetrail, caseId: string, earlier: Instant): Promise<string> => {
  const now = orFail(printError)(await casetrail.ask('howDoesTheCaseStand', { caseId })())
  const then = orFail(printError)(await casetrail.ask('howDoesTheCaseStand', { caseId }, { knownAt: earlier })())
  return [
    heading(`Case ${caseId} as it stands`),
    ...lines(now),
    heading(`The same case as it stood, and was known, on ${londonClockOf(earlier)} London time`),
    ...lines(then),
  ].join('\n')
}
