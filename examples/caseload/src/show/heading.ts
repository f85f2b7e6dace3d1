/** A heading for a person to read. */
export const heading = (text: string): string => `\n${text}\n${'─'.repeat(Math.min(100, text.length))}`

/** Rows as columns of equal width; the last one is not padded. */
export const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '))
    .join('\n')
}
