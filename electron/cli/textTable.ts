/** Plain columns for a terminal. */

/** The first row is the heading. Columns whose cells are all numbers are flush right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const [, ...body] = rows;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isNumeric = widths.map((_, column) =>
    body.every((row) => /^[\d.,/-]*$/.test(row[column] ?? '')),
  );
  return rows
    .map((row) =>
      widths
        .map((width, column) => {
          const cell = row[column] ?? '';
          return isNumeric[column] === true ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
