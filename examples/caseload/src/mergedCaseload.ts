interface Keyed {
  readonly recordedAt: string
  readonly founding?: unknown
}

/** The lines of several caseloads of one service as one caseload: in the order of recording, founded once, no line twice. */
export const mergedCaseload = (lines: readonly string[]): readonly string[] => {
  const keyed = [...new Set(lines)].map((line) => ({ line, ...(JSON.parse(line) as Keyed) }))
  keyed.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
  const first = keyed.find(({ founding }) => founding !== undefined)
  return keyed.filter((one) => one === first || one.founding === undefined).map(({ line }) => line)
}
