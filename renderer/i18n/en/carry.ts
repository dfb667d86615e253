/** English texts of moving a seat to a host that replaced its own. */
import type { carry as source } from '../id/carry.ts';
import type { Translated } from '../translated.ts';

export const carry = {
  replacedTitle: 'The operator’s laptop was replaced',
  replacedText:
    'The host is now {{host}}. Your sheets are safe on this device; take them there by the address the operator shows.',
  title: 'Was the operator’s laptop replaced?',
  lead: 'This page carries your sheets with the proof that they were received. Do not close it before moving.',
  address: 'Address of the new host',
  addressHint: 'Type the address the operator shows, or paste the link of your new card.',
  move: 'Move to the new host',
  notAnAddress: 'This is not a room’s address. Example: 192.168.1.7:8443',
  otherCard: 'This link is another person’s card. Use your own.',
  sameHost: 'This is the old host’s address.',
  tooLarge: 'Too many sheets for a link. Save them to a file and hand it to the operator.',
  file: 'Save sheets to a file',
  fileHint: 'To hand to the operator where moving is not possible. The file holds scores.',
  inApp:
    'In the Bantaya app: save the sheets to a file, join the new host from the start window and hand the file to the operator.',
  brought: 'This page brings {{count}} sheet changes from the old host.',
  broughtText:
    'Once you are in they are handed to this host; what was received before is not counted twice.',
  drop: 'Leave them behind',
} as const satisfies Translated<typeof source>;
