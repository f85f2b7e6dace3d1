/** One line of the report: what was measured, the figure, and its ratio to something measured in the same run. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Named ratios, e.g. `of raw insert` 0.72. */
  readonly ratios?: Readonly<Record<string, number>>
  /** What the issue asks for, in words. */
  readonly goal?: string
}

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(value >= 10 ? 1 : 3)

/** Figures as lines of text. */
export const figureLines = (figures: readonly Figure[]): string =>
  figures
    .map(({ what, value, unit, ratios = {}, goal }) => {
      const parts = Object.entries(ratios).map(([name, ratio]) => `${ratio.toFixed(2)} × ${name}`)
      return `${what.padEnd(62)} ${shown(value).padStart(10)} ${unit.padEnd(12)} ${parts.join(', ')}${goal === undefined ? '' : `  [goal: ${goal}]`}`
    })
    .join('\n')
