import { settingsRegister } from '@casetrail/policy'
import { code, page, table } from './markdown.mjs'

/** @typedef {import('@casetrail/policy').Setting} Setting */

/** What each status means to whoever writes a policy. @type {Readonly<Record<Setting['status'], string>>} */
const means = {
  applied: 'Applied: rules of this release read it.',
  planned: 'Planned: the rooms that read it come later.',
  constant: 'Constant: no other reading is supported.',
}

/** @param {Setting} setting */
const section = ({ id, question, default: settled, alternatives, why, status, properties }) => {
  const rows = Object.entries(properties).flatMap(([property, { choices }]) =>
    choices.map(({ choice, value, says }, at) => [
      code(`settings.${property}`),
      Array.isArray(value) ? choice : code(String(value)),
      says,
      at === 0 ? 'default' : '',
    ]),
  )
  const told = rows.length > 0 ? [] : ['', settled, ...alternatives.map((other) => `Otherwise: ${other}`)]
  return [
    '',
    `## ${id} · ${question}`,
    ...told,
    ...table(['Property', 'Choice', 'Means', ''], rows),
    '',
    `Why: ${why} ${means[status]}`,
  ]
}

/** Made of the policy alone. */
export const settingsPage = () =>
  page(
    'Settings',
    'Where the notice leaves a reading open: the question, what can be chosen, what it means, and why the default is what it ' +
      'is. A policy says its choices in `settings`; `defaultSettings` holds every default.',
    settingsRegister.flatMap(section),
  )
