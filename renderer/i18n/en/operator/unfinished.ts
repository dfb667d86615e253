/** English texts of the questions before a talk is left unfinished, and before scoring opens without what it needs. */
import type { Translated } from '../../translated.ts';
import type { unfinished as source } from '../../id/operator/unfinished.ts';

export const unfinished = {
  talk: 'Presentation {{number}}, {{title}}',
  phase: {
    TALK: 'It is being presented and has not been scored.',
    QA: 'Its questions are being answered and it has not been scored.',
    SCORING: 'Its scoring is still open: {{submitted}} of {{expected}} have submitted.',
  },
  waitingFor: 'Missing: {{names}}.',
  more: '{{names}} and {{count}} more',
  act: {
    GO_ON: 'Leave presentation {{number}}?',
    AGENDA: 'Change the agenda now?',
    OTHER_EVENT: 'Open another event now?',
    REHEARSAL: 'Start a rehearsal now?',
  },
  after: {
    GO_ON: 'This presentation stays open in the agenda and has to be finished later.',
    AGENDA: 'The room sees the new order at once. This presentation goes on.',
    OTHER_EVENT: 'Panelists and projector see the other event at once.',
    REHEARSAL: 'Panelists and projector enter the rehearsal at once.',
  },
  goOn: {
    GO_ON: 'Go on anyway',
    AGENDA: 'Change the order',
    OTHER_EVENT: 'Open it anyway',
    REHEARSAL: 'Start anyway',
  },
  stay: 'Stay here',
  lockFirst: 'Lock the scores first',
} as const satisfies Translated<typeof source>;
