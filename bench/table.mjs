/** The measures beside their baseline: `broken` where a ratio is over its limit, or is no number. */
export function compared(measures, baseline) {
  return measures.map((one) => ({ ...one, baseline: baseline[one.measure] ?? null, broken: !(one.ratio <= one.limit) }))
}

/** The rows as a table of text. */
export function tableOf(rows) {
  const cells = [['measure', 'ratio', 'limit', 'baseline', ''], ...rows.map((row) => [
    row.measure, row.ratio.toFixed(2), String(row.limit), row.baseline === null ? 'none' : row.baseline.toFixed(2), [row.broken ? 'OVER THE LIMIT' : '', row.note ?? ''].filter(Boolean).join(' '),
  ])]
  const widths = cells[0].map((_cell, column) => Math.max(...cells.map((row) => row[column].length)))
  return cells.map((row) => row.map((cell, column) => (column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd()).join('\n')
}
