/** English texts of the start screen. */
import type { Translated } from '../translated.ts';
import type { start as source } from '../id/start.ts';

export const start = {
  title: 'Welcome to Bantaya',
  lead: 'What is this laptop’s part today?',
  host: {
    title: 'Be the host',
    text: 'This laptop keeps the data, serves the panel and drives the projector.',
  },
  join: {
    title: 'Join a meeting room',
    text: 'This laptop becomes a panelist’s seat or a further screen of the operator’s laptop.',
    address: 'Address or link of the card',
    addressHint: 'It stands on the projector, for example 192.168.1.7:8443.',
    file: 'Choose a QR picture',
    fileUnread: 'No QR code could be read in that picture.',
    find: 'Find the room',
    code: 'At the operator’s laptop already? Join with the six-digit code',
    browserHint:
      'The browser will warn about the certificate; compare its fingerprint with the projector.',
    NOT_AN_ADDRESS: 'This is not the address of a room. Example: 192.168.1.7:8443',
    UNREACHABLE: 'The room cannot be reached. Check the network and whether the room is open.',
    NOT_A_ROOM: 'Something answers at that address, but it is not Bantaya.',
    compareTitle: 'Compare the fingerprint',
    compare: 'Is this fingerprint the one shown on the projector or the operator’s laptop?',
    changedTitle: 'This room’s certificate has changed',
    changed:
      'This laptop joined that address before with another certificate. Ask the operator; if the operator’s laptop was replaced, compare the fingerprint.',
    same: 'Yes, the same: join',
    differs: 'Not the same',
  },
  restore: {
    title: 'Restore from a backup',
    text: 'Another laptop failed or data was lost: go on with the day from a stick, a folder or a backup file.',
  },
  practice: {
    title: 'Practice',
    text: 'Try every step with the sample event. Its data is thrown away afterwards.',
  },
  onlyDesktop:
    'Hosting and practice are opened from the Bantaya application, or from the operator link shown when it starts.',
} as const satisfies Translated<typeof source>;
