import { addDays, type LocalDate } from '@casetrail/kernel'
import { drawsFrom } from './draws.js'
import type { ScriptLine } from './Script.js'
import { syntheticCase } from './syntheticCase.js'
import { syntheticService } from './syntheticService.js'

/** What to generate. */
export interface Caseload {
  readonly seed: number
  readonly cases: number
  /** The first day of the four years in which the cases begin. */
  readonly start: LocalDate
}

/** The caseload of the main job. */
export const standardCaseload: Caseload = { seed: 20260101, cases: 320, start: '2021-01-04' as LocalDate }

const fourYears = 4 * 365

/** All lines of a synthetic caseload in the order in which they were recorded. Same seed, same bytes. */
export const generateCaseload = ({ seed, cases, start }: Caseload): readonly ScriptLine[] => {
  const draws = drawsFrom(seed)
  const { service, lines } = syntheticService(draws, start)
  const all = [...lines]
  for (let number = 1; number <= cases; number++)
    all.push(...syntheticCase(draws, service, number, addDays(start, draws.between(1, fourYears))))
  return all.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
}

/** The lines as JSON Lines. */
export const caseloadText = (lines: readonly ScriptLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')
