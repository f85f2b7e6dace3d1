import * as fc from 'fast-check'

/* SYNTHETIC words, chosen for what breaks encoders, comparisons and searches. No real person. */

/** Right-to-left script, combining marks, an astral emoji, quotes, markup, control characters, a key of the prototype. */
export const awkwardTexts = [
  'Zoë Müller-O’Brien',
  'Zoe\u0308 (the same name, decomposed)',
  'زيد التجريبي',
  '合成 太郎',
  '👩🏽‍⚕️ saw them',
  '“quoted” \\ "escaped"',
  "Robert'); DROP TABLE events;--",
  '<script>alert(1)</script>',
  '__proto__',
  'first line\nsecond line\ttabbed',
  '\u2028 separator',
  'ﬁ ligature, İstanbul, ß',
] as const

/** Text of any graphemes or an awkward one; may be longer than a field takes and may be blank: filter it by its codec. */
export const anyText = (max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 60) }),
    fc.constantFrom(...awkwardTexts),
  )
