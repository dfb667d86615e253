/** Indonesian texts of the panelist seat. */
export const panelist = {} as const;
