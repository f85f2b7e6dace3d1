/* One value that a codec takes, the same every time: short, plain and synthetic. */

/** @typedef {import('./codecText.mjs').Codec} Codec */

/** The code that an example uses for a field, from the lists of the policy; undefined: any code will do. @typedef {(field: string) => string | undefined} ListedCode */

/** @param {string} field a stable number for a name, so that two ids differ */
const numberOf = (field) => [...field].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7)

/** @param {string} field */
const idFor = (field) => `00000000-0000-4000-8000-${numberOf(field).toString(16).padStart(12, '0')}`

/** @param {string} field words that nobody takes for somebody's */
const words = (field) => `Synthetic ${field.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}.`

/** Tried in this order: the first that the codec takes is the example. @param {string} field @param {ListedCode} listed */
const texts = (field, listed) => [
  listed(field) ?? 'example',
  idFor(field),
  /birth/i.test(field) ? '1984-05-17' : '2026-11-02',
  '2026-11-02T09:30:00.000Z',
  '1.0',
  words(field),
  'ReferralReceived',
  'A'.repeat(43),
  'casetrail.example/local',
  // Of the range that the NHS sets aside for tests.
  '9990000018',
]

/**
 * An example of what the codec takes.
 *
 * @param {Codec} codec
 * @param {string} field the name of the field it stands in
 * @param {ListedCode} listed
 * @returns {unknown}
 */
export const exampleOf = (codec, field, listed) => {
  switch (codec._tag) {
    case 'RecordOf':
      return Object.fromEntries(
        Object.entries(codec.fields).map(([name, inner]) => [name, exampleOf(inner, name, listed)]),
      )
    case 'List':
      return Array.from({ length: Math.max(1, codec.min) }, () => exampleOf(codec.item, field, listed))
    case 'OrNull':
      return exampleOf(codec.inner, field, listed)
    case 'OneOf':
      return codec.words[0]
    case 'BoundedInteger':
      return Math.max(1, codec.min)
    case 'Flag':
      return true
    case 'UnionType':
      return exampleOf(codec.types[0], field, listed)
    default: {
      // A free text may take what looks like a code: words for people come first where a code is not taken.
      const isText = codec.name.startsWith('text(') || codec.name === 'ReasonText'
      const found = (isText ? [words(field)] : texts(field, listed)).find((text) => codec.is(text))
      if (found === undefined) throw new TypeError(`no example for the codec ${codec.name} of ${field}`)
      return found
    }
  }
}
