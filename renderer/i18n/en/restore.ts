/** English texts of restoring a backup and taking over from another laptop. */
import type { Translated } from '../translated.ts';
import type { restore as source } from '../id/restore.ts';

export const restore = {
  open: 'Restore from a backup',
  title: 'Restore from a backup',
  steps: {
    label: 'Steps of the restore',
    pick: 'Choose a backup',
    plan: 'See what it means',
    done: 'Go on',
  },
  pick: {
    lead: 'Nothing changes until you press “Restore” in the next step.',
    places: {
      LAPTOP: 'This laptop',
      SECOND: 'Second place',
      STICK: 'Found on a stick',
      NAMED: 'The one you named',
    },
    none: 'There are no backups here.',
    MISSING: 'There is no such folder or file. Plug the stick in and look again.',
    UNREADABLE:
      'This folder cannot be read. Check its rights, or copy the backup to another stick.',
    columns: { at: 'Made', content: 'Content', state: 'Check', choose: 'Choice' },
    other: 'other file',
    sheets: '{{name}} · {{count}} sheets',
    empty: 'no event',
    more: 'and {{count}} more events',
    looking: 'Checking…',
    clean: 'Proved whole',
    choose: 'Choose',
    chooseOne: 'Choose the backup of {{at}}',
    showAll: 'Show all ({{count}})',
    again: 'Look again',
    elsewhere: 'Is the backup somewhere else?',
    address: 'Address of the folder or file',
    addressHint: 'For example E:\\Bantaya, or a copy of the old laptop’s data folder.',
    find: 'Look there',
    folder: 'Choose a folder…',
    file: 'Choose a file…',
  },
  refused: {
    short: {
      NOT_A_DATABASE: 'Not a Bantaya backup',
      NEWER: 'Of a newer Bantaya',
      LOCKED: 'In use',
      READ_ONLY: 'Cannot be read',
      FULL: 'Disk full',
      DAMAGED: 'Damaged',
      FOREIGN: 'Another program’s',
      NOT_CLEAN: 'Fails the check',
    },
    title: 'This backup cannot be restored',
    way: {
      NOT_A_DATABASE:
        'This file is no Bantaya backup. Names of backups begin with “bantaya-” and end with “.sqlite”.',
      NEWER: 'Update Bantaya on this laptop and try again. The file itself is fine.',
      LOCKED: 'Another program has this file open. Close it, or copy the file, and try again.',
      READ_ONLY:
        'This file cannot be read. Plug the stick in again, or copy the file to this laptop.',
      FULL: 'Free some space on this laptop and try again.',
      DAMAGED:
        'This file is cut off or damaged. Choose an earlier backup, or its copy in the second place.',
      FOREIGN: 'This file belongs to another program. Choose another file.',
      NOT_CLEAN:
        'It does not agree with its own audit trail: something was changed outside Bantaya. Choose another backup.',
    },
    detail: 'Technical note: {{detail}}',
  },
  plan: {
    backup: 'Backup of {{at}}',
    from: 'from {{path}}',
    nothingHere: 'There is no data on this laptop yet, so nothing is lost.',
    same: 'It holds the same as the present data.',
    isNew: 'This event is not on this laptop yet and comes in.',
    gone: 'This event is not in the backup and goes from this laptop.',
    later_one: 'One step after this backup will be lost.',
    later_other: '{{count}} steps after this backup will be lost.',
    laterNone: 'No step is lost.',
    otherLine:
      'This backup is not of the same line: this laptop and the backup have gone on separately.',
    columns: {
      talk: 'Presentation',
      phase: 'Phase',
      sheets: 'Sheets handed in',
      lost: 'Sheets lost',
      decision: 'Decision',
    },
    change: '{{from}} → {{to}}',
    nothing: 'none',
    steps: 'Steps that are lost, newest first',
    stepsMore: 'and {{count}} earlier ones',
    seatsHelp:
      'Sheets that were handed in are still on the panelists’ devices and come back by themselves while their pages are open or opened again.',
    kept: 'The present state is kept as a backup first, so this restore can be taken back.',
    otherHost: 'Another laptop made this backup. Two hosts at once split the day in two.',
    isOff: 'I have made sure that the old host laptop is off',
    back: 'Choose another',
    restore: 'Restore',
    takeOver: 'Take over',
    working: 'Restoring… do not pull the stick.',
  },
  done: {
    title: 'Restored. This laptop is the host now.',
    kept: 'What stood here before is kept as {{name}}.',
    nothingKept: 'There was no data here that needed keeping.',
    unmarked:
      'The mark that this laptop is the new host could not be written to {{folders}}. Make sure that the old laptop stays off.',
    next: 'For the day to go on',
    room: 'Open the network door and show its new address.',
    seats:
      'Panelists whose page is still open: Menu → “Move to the new host” → type this address. Others scan the QR and come in by card or code.',
    tray: 'Proven sheets come back by themselves; what is not proved waits in the tray.',
    close: 'Done',
    noEvent: 'No event is open. Open one from “Events”.',
  },
} as const satisfies Translated<typeof source>;
