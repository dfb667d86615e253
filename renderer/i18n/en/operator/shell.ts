/** English texts of the operator's frame: events, tabs, exports. */
import type { Translated } from '../../translated.ts';
import type { shell as source } from '../../id/operator/shell.ts';

export const shell = {
  brand: 'Bantaya',
  tabs: { prepare: 'Prepare', conduct: 'Live', results: 'Results' },
  tabsLabel: 'Parts of the operator’s seat',
  waiting: 'Waiting for the host’s data…',
  noEvent: {
    title: 'No event is open',
    text: 'Create a new event, import an archive file, or open an existing event.',
  },
  status: { PREPARING: 'Preparing', LIVE: 'Live', CLOSED: 'Closed' },
  events: {
    open: 'Event',
    switch: 'Switch or manage events',
    title: 'Events',
    none: 'There is no event on this laptop yet.',
    count: '{{count}} presentations',
    isOpen: 'Open',
    openThis: 'Open',
    openOne: 'Open event {{name}}',
    deleteOne: 'Delete event {{name}}',
    delete: 'Delete',
    create: 'Create event',
    import: 'Import archive',
    rehearsal: 'Rehearsal',
  },
  create: {
    title: 'Create event',
    template: 'Starting criteria',
    templateHint: 'Criteria and weights can be changed until scoring first opens.',
    PALU: 'Default: 8 criteria, scale 1–5, Output and Outcome',
    METRO: 'After the innovation scoring of Metro: 6 criteria, scale 1–3, maximum 63',
    submit: 'Create and open',
  },
  deletion: {
    title: 'Delete event',
    warning:
      'All scores, decisions and the audit trail of this event are deleted from this laptop for good. Export its archive first if it is still needed.',
    typeName: 'Type the event’s name to delete it',
    nameIs: 'The event’s name: {{name}}',
    submit: 'Delete for good',
    done: 'Event “{{name}}” was deleted.',
  },
  import: {
    title: 'Import an event archive',
    text: 'Choose a Bantaya archive file (.json) exported from this or another laptop. An event that exists already is not overwritten.',
    pick: 'Choose file',
    picked: 'File: {{name}}',
    submit: 'Import',
    done: 'Archive imported: {{name}}.',
    tooBig: 'The file of {{size}} MB is too large; an event archive has at most {{max}} MB.',
    failed: 'The host refused this file (HTTP {{status}}).',
  },
  export: {
    button: 'Export',
    xlsx: 'Excel workbook (.xlsx)',
    csv: 'CSV table for people (.csv)',
    longCsv: 'Long CSV for research (.csv)',
    archive: 'Event archive (.json)',
    shared: 'Excel for sharing, without NIP and single scores',
    hint: 'Exports are recorded in the audit trail.',
    failed: 'The export failed (HTTP {{status}}).',
    done: 'File {{name}} was downloaded.',
    working: 'Making the file…',
  },
  rehearsal: {
    banner:
      'REHEARSAL: the data of this event will be thrown away. The real event does not change.',
    end: 'End rehearsal',
    endQuestion: 'The rehearsal and all in it is thrown away, then the real event opens again.',
  },
  closed: {
    banner: 'This event is closed. It can be changed only after reopening it with a reason.',
    reopen: 'Reopen',
    title: 'Reopen the event',
    text: 'All documents become the next revision.',
    name: 'Name of the person who asks',
    reason: 'Reason',
  },
  more: 'More',
} as const satisfies Translated<typeof source>;
