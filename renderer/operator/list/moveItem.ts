/** Moves one id to another place in a list. */

/** @param to index in the list without the id; outside values are taken as the nearest end */
export function moveItem(ids: readonly string[], id: string, to: number): string[] {
  if (!ids.includes(id)) return [...ids];
  const rest = ids.filter((other) => other !== id);
  const at = Math.min(rest.length, Math.max(0, to));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** Where the id lands when dropped before or after another row. */
export function dropIndex(
  ids: readonly string[],
  id: string,
  targetId: string,
  isAfter: boolean,
): number {
  const rest = ids.filter((other) => other !== id);
  const at = rest.indexOf(targetId);
  if (at < 0) return ids.indexOf(id);
  return isAfter ? at + 1 : at;
}
