/** Where the panelist has gone by hand; the operator's next step brings everybody back to NOW. */
export type Route = { to: 'NOW' } | { to: 'SHEET'; presentationId: string } | { to: 'CALIBRATION' };
