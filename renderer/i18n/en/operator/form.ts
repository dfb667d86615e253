/** English texts of the operator's forms. */
import type { Translated } from '../../translated.ts';
import type { form as source } from '../../id/operator/form.ts';

export const form = {
  save: 'Save',
  saveAndNext: 'Save, then next',
  saveAndAgain: 'Save and add another',
  addNamed: 'Add “{{name}}”',
  agencyAdded: '“{{name}}” was added to the list of agencies.',
  saving: 'Saving…',
  saved: 'Saved on the host',
  unsaved: 'There are unsaved changes',
  drop: 'Drop changes',
  stay: 'Back to the form',
  unsavedTitle: 'Changes are not saved',
  unsavedText:
    'This form has not been sent to the host. Drop the changes, or go back and save them?',
  overtaken: 'Changed in another window while you were typing.',
  overtakenBy: 'On the host now: {{values}}',
  takeTheirs: 'Load what is new',
  saveMine: 'Save mine',
  mistakes: 'To be corrected: {{count}} fields',
  add: 'Add',
  edit: 'Edit',
  delete: 'Delete',
  deleteQuestion: '“{{name}}” is deleted from this event.',
  deleted: '“{{name}}” deleted.',
  takeBack: 'Undo',
  takenBack: 'Undone: everything is as it was.',
  moveUp: 'Move {{name}} up',
  moveDown: 'Move {{name}} down',
  optional: 'may be empty',
  none: 'None',
  search: 'Search',
  noMatch: 'Nothing matches “{{text}}”.',
  frozen:
    'Frozen since scoring first opened, so that all presentations are scored under the same rules. The fingerprint of the rules is printed in the minutes.',
  dayUnread:
    '“{{text}}” cannot be read as a date. Write for example 9 December 2026 or 9/12/2026, the day first.',
  issue: {
    required: 'Must be filled in',
    tooLong: 'At most {{max}} characters',
    tooMany: 'At most {{max}}',
    tooSmall: 'At least {{min}}',
    tooBig: 'At most {{max}}',
    notWhole: 'Must be a whole number',
    notADate: 'This date is not in the calendar',
    notATime: 'Write a time like 08.30',
    notADecimal: 'Write a number like 12.5',
    notAFraction: 'A fraction between 0 and 1',
    invalid: 'Invalid',
  },
} as const satisfies Translated<typeof source>;
