/** What the finger, pointer or focus is on within a row: a score, the row as a whole (null), or nothing. */
export type Pointed = { readonly score: number | null } | undefined;
