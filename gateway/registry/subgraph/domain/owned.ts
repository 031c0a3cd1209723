/** The facts or links of the infrastructure, of a hub or of a programme. */
export function ownedBy<Row extends { ownerKind: string; ownerId: string }>(
  kind: Row['ownerKind'],
  id: string,
  rows: readonly Row[],
): Row[] {
  return rows.filter(({ ownerKind, ownerId }) => ownerKind === kind && ownerId === id);
}
