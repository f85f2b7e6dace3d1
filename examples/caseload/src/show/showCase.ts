import { type Instant, londonClockOf } from '@casetrail/kernel'
import { type Casetrail, type Opened, printError, type QuestionAnswer } from 'casetrail'
import { orFail } from '../files.js'
import { columns, heading } from './heading.js'

type Stood = QuestionAnswer['howDoesTheCaseStand']

const person = ({ person: { details, practice } }: Stood): string =>
  details === null
    ? 'not recorded, or closed to this reader'
    : `${details.name}, born ${details.dateOfBirth ?? '(not known)'}${practice === null ? '' : `, registered with ${practice}`}`

const noteLines = ({ notes }: Stood): readonly string[] =>
  notes.slice(-3).map((note) => {
    const last = note.wordings.at(-1)
    const marks = `${note.wordings.length > 1 ? ' (corrected; the original is kept)' : ''}${note.status === 'enteredInError' ? ' (entered in error)' : ''}`
    return `  ${last === undefined ? '' : londonClockOf(last.at)}  ${last?.text ?? '[closed]'}${marks}`
  })

const scoreText = ({ scores }: Stood['measures'][number]): string =>
  scores === null
    ? '[closed]'
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

/** Who looks: the service's manager, who gives a reason, so that a case that is long closed opens and alerts. */
const opened = (casetrail: Casetrail, caseId: string, manager: string) =>
  casetrail.as({ performedBy: manager, role: 'serviceManager', organisation: casetrail.policy.organisation }).openCase({
    caseId,
    reasonCode: casetrail.policy.registries.accessReasons[0]?.code ?? '',
    reason: 'Synthetic: the main job shows one case.',
  })

const lookLine = ({ verdict: { outcome, why, alert } }: Opened): string =>
  `This look is on record: ${outcome}. ${why.clause} ${why.says} ${alert === null ? 'It alerts nobody.' : `${alert.recipients.length} officers are alerted.`}`

/** One case as it stands now, and as it stood, as far as was known, at an earlier instant: within one look. */
export const showCase = async ({
  casetrail,
  caseId,
  manager,
  earlier,
}: {
  readonly casetrail: Casetrail
  readonly caseId: string
  readonly manager: string
  readonly earlier: Instant
}): Promise<string> => {
  const look = orFail(printError)(await opened(casetrail, caseId, manager)())
  const { ask } = look.session ?? casetrail
  const now = orFail(printError)(await ask('howDoesTheCaseStand', { caseId })())
  const then = orFail(printError)(await ask('howDoesTheCaseStand', { caseId }, { knownAt: earlier })())
  return [
    lookLine(look),
    heading(`Case ${caseId} as it stands`),
    ...lines(now),
    heading(`The same case as it stood, and was known, on ${londonClockOf(earlier)} London time`),
    ...lines(then),
  ].join('\n')
}
