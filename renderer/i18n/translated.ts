/** The shape a translation must have: every key of the Indonesian source, and no other. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};
