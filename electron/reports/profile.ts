/** Who an export is for. */

/** internal holds everything; dibagikan no NIP, no score of a single panelist, and values only. */
export const exportProfiles = ['internal', 'dibagikan'] as const;
export type ExportProfile = (typeof exportProfiles)[number];

/** A shared file holds nothing that is computed from fewer sheets: it would tell what a single panelist gave. */
export const minSheetsShared = 3;
