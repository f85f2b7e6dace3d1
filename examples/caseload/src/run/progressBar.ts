/** Shows how far a long job is, on standard error: a bar on a terminal, a line every quarter elsewhere. */
export interface ProgressBar {
  readonly at: (done: number, note: string) => void
  readonly end: () => void
}

const width = 30

/** A bar for `total` units of work. */
export const progressBar = (title: string, total: number): ProgressBar => {
  const { stderr } = process
  let shown = -1
  const draw = (done: number, note: string): void => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const step = Math.floor(share * (stderr.isTTY ? 100 : 4))
    if (step === shown) return
    shown = step
    const filled = Math.round(share * width)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
    stderr.write(
      `${stderr.isTTY ? '\r' : ''}${title} ${bar} ${String(Math.round(share * 100)).padStart(3)} % ${note}${stderr.isTTY ? '' : '\n'}`,
    )
  }
  return { at: draw, end: () => void (stderr.isTTY && stderr.write('\n')) }
}
