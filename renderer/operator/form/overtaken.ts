/** What became of a form's fields when the host's row changes while somebody types: nothing is overwritten unseen. */

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export interface Meeting<V> {
  /** Changed here and on the host, to different values. */
  overtaken: (keyof V)[];
  /** Changed on the host alone: followed. */
  followed: (keyof V)[];
}

/** @param base what both began with, @param mine what stands in the form, @param theirs what the host has now */
export function meetHost<V extends object>(base: V, mine: V, theirs: V): Meeting<V> {
  const changed = (Object.keys(theirs) as (keyof V)[]).filter(
    (key) => !isSame(base[key], theirs[key]) && !isSame(mine[key], theirs[key]),
  );
  return {
    overtaken: changed.filter((key) => !isSame(base[key], mine[key])),
    followed: changed.filter((key) => isSame(base[key], mine[key])),
  };
}
