/** Where the panelist has gone by hand; the operator's next step brings everybody to NOW, or to the calibration. */
export type Route = { to: 'NOW' } | { to: 'SHEET'; presentationId: string } | { to: 'CALIBRATION' };
