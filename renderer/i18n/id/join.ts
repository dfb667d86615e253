/** Indonesian texts of the join seat. */
export const join = {} as const;
