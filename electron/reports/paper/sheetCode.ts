/** What the QR of a printed score sheet holds: mark, form, event, panelist, presentation. */
export const sheetCode = (eventId: string, panelistId: string, presentationId: string): string =>
  ['BANTAYA', '1', eventId, panelistId, presentationId].join('|');
