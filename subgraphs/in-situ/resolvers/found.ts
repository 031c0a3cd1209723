/** A row that a foreign key points at. Its absence is a fault of ours, never an answer. */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a row that a foreign key names is missing');
  return row;
}
