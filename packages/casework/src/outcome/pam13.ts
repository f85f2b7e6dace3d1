import type { ItemShape, Scorer } from './Scorer.js'
import { neverASafetyConcern } from './scaleOf.js'

/*
 * The conversion is proprietary and the cut-points of its levels changed between versions (B28). So the "items" here
 * are the licensed tool's own output, copied: score in whole points and tenths, and level. Nothing is derived, and
 * the tool's version is the instrument version of the measure.
 */
const copied = (name: string, min: number, max: number): ItemShape => ({
  name,
  min,
  max,
  missingCode: null,
  optional: false,
})

/** PAM-13: the licensed tool's score (0 to 100) and level (1 to 4), accepted and never computed (B28). @since 0.1.0 */
export const pam13: Scorer = {
  instrument: 'pam13',
  title: 'Patient Activation Measure, 13 items',
  version: 1,
  clause: 'B28',
  items: [copied('points', 0, 100), copied('tenths', 0, 9), copied('level', 1, 4)],
  scales: [
    {
      code: 'activation',
      min: 0,
      max: 100_000,
      better: 'higher',
      bands: [],
      of: ([points, tenths]) => (points ?? 0) * 1000 + (tenths ?? 0) * 100,
    },
    { code: 'level', min: 1000, max: 4000, better: 'higher', bands: [], of: (items) => (items[2] ?? 0) * 1000 },
  ],
  incoherent: ([points, tenths]) => (points === 100 && tenths !== 0 ? ['tenths'] : []),
  raisesSafetyConcern: neverASafetyConcern,
}
