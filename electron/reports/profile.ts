/** Who an export is for. */

/** A shared file holds nothing that is computed from fewer sheets: it would tell what a single panelist gave. */
export const minSheetsShared = 3;
