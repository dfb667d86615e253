/** English texts of erasing personal data. */
import type { erasure as source } from '../id/erasure.ts';
import type { Translated } from '../translated.ts';

export const erasure: Translated<typeof source> = {
  title: 'Personal data',
  hint: 'When the retention time is over or a person asks for it, names and notes can be erased. The app never erases by itself.',
  notClosed: 'Possible once the event is closed.',
  open: 'Erase personal data…',
  again: 'Erase again…',
  erasedAt: 'Erased {{at}} by {{name}}.',
  show: 'Show the certificate',
  dialog: 'Erase personal data',
  looking: 'Looking at data and backups…',
  warning: 'This cannot be undone. Make an archive first if the names are still needed.',
  goes: {
    title: 'What goes',
    panelists: 'Names, NIP, positions and ranks of {{count}} panelists',
    presenters: 'Names and NIP of {{count}} presenters',
    notes: 'All free notes, reasons and messages',
    entries: 'The content of {{count}} audit trail entries',
    rehearsals: 'The trail of {{count}} rehearsals with the same people',
  },
  stays: {
    title: 'What stays',
    scores:
      'Scores, decisions, follow-ups and the ranking, with neutral names (Panelis 1, Pemapar 1)',
    chain: 'The hashes of the audit trail; bantaya verify still proves it',
    elsewhere: 'Documents, archives and copies that left the app, and the panelists’ devices',
  },
  held: {
    before: '{{count}} backups hold the same data. After the erasure they can be deleted too.',
    after: '{{count}} files still hold that data:',
    none: 'No backup on this laptop or in the second place holds that data any more.',
    unreadable: 'not readable, may hold it',
    drop: 'Delete these {{count}} files',
    dropTitle: 'Delete old backups?',
    dropText:
      'Each backup holds all events of this laptop, not just this one. A new backup without that data has been made.',
    waiting: 'The new backup is not ready yet; wait a moment.',
    dropped: 'The old files were deleted.',
  },
  name: 'Name of the person who erases',
  reason: 'Reason',
  nameIs: 'The event’s name: {{name}}',
  typeName: 'Type the event’s name to erase',
  submit: 'Erase for good',
  working: 'Erasing and rewriting the file…',
  done: 'The personal data was erased. Keep the certificate.',
  pending: 'The database file is not rewritten yet; Bantaya does it at its next start.',
  certificate: 'Certificate',
  downloadText: 'Download to print',
  downloadJson: 'Download for machines',
  close: 'Done',
};
