/* The few forms of Markdown that the reference is written in. */

/** Markdown would read these in a cell. @param {string} text */
export const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** @param {readonly string[]} titles @param {readonly (readonly string[])[]} rows @returns {readonly string[]} */
export const table = (titles, rows) =>
  rows.length === 0
    ? []
    : [
        '',
        `| ${titles.join(' | ')} |`,
        `|${titles.map(() => '---').join('|')}|`,
        ...rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`),
      ]

/** @param {string} word */
export const code = (word) => `\`${word}\``

/** @param {readonly string[]} names */
export const codes = (names) => names.map(code).join(', ')

/** A page with what every page says of itself. @param {string} title @param {string} says @param {readonly string[]} lines */
export const page = (title, says, lines) =>
  [
    `# ${title}`,
    '',
    says,
    '',
    'Made from the values of the rooms by `node packages/architecture/scripts/reference.mjs`; do not edit it by hand.',
    ...lines,
    '',
  ].join('\n')

/** The anchor of a heading that is one word. @param {string} file @param {string} name */
export const link = (file, name) => `[${name}](${file}#${name.toLowerCase()})`
