/** Names at the right end of the lines; lines that end at nearly one height share one name, so that none is printed over another. */

export interface LineEnd {
  id: string;
  /** Score per hundred at the right end. */
  outputValue: number;
}

/** Points of score that keep two names apart in a picture of the usual height. */
const APART = 3.5;

/** @param ends highest first @returns [id, text]; the others of a shared name get none */
export function endLabels(
  ends: readonly LineEnd[],
  nameOf: (id: string) => string,
): [string, string][] {
  const groups: LineEnd[][] = [];
  for (const end of ends) {
    const last = groups.at(-1);
    const top = last?.[0];
    if (last && top && top.outputValue - end.outputValue < APART) last.push(end);
    else groups.push([end]);
  }
  return groups.flatMap((group) =>
    group.map(({ id }, at): [string, string] => [
      id,
      at === 0 ? group.map((end) => nameOf(end.id)).join(', ') : '',
    ]),
  );
}
