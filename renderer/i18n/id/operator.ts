/** Indonesian texts of the operator's seat. */
export const operator = {} as const;
