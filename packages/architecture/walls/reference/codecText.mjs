/* What a codec takes, in words: the rule that a refusal would print, without the value. */

/** @typedef {any} Codec a codec of the kernel: its `_tag` says which */

/** @param {string} rule */
const withoutMust = (rule) => rule.replace(/^must be /, '')

/** @param {string} word */
const asCode = (word) => `\`${word}\``

/**
 * What one field takes.
 *
 * @param {Codec} codec
 * @returns {string}
 */
export const takes = (codec) => {
  switch (codec._tag) {
    case 'OneOf':
      return codec.words.map(asCode).join(', ')
    case 'OrNull':
      return `${takes(codec.inner)}, or null`
    case 'List':
      return `${codec.min} to ${codec.max} of: ${takes(codec.item)}`
    case 'RecordOf':
      return `{ ${Object.entries(codec.fields)
        .map(([name, field]) => `${asCode(name)}: ${takes(field)}`)
        .join('; ')} }`
    case 'UnionType':
      return codec.types.map(takes).join(', or ')
    default:
      return codec.rule === undefined ? codec.name : withoutMust(codec.rule)
  }
}

/** The fields of a record codec. @param {Codec} codec @returns {readonly (readonly [name: string, codec: Codec])[]} */
export const fieldsOf = (codec) => Object.entries(codec.fields ?? {})
