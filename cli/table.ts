/** Rows under their headings, columns as wide as they need; a cell that is longer than `widthMax` is cut. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], widthMax = 56): string {
  const cut = (cell: string) => (cell.length > widthMax ? `${cell.slice(0, widthMax - 1)}…` : cell);
  const lines = [headings, ...rows].map((row) => row.map(cut));
  const widths = headings.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? '').length)));
  return lines
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
