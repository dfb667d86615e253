/** English texts of the room's network and of backups. */
import type { room as source } from '../id/room.ts';
import type { Translated } from '../translated.ts';

export const room = {
  short: 'Room',
  open: 'Open the room',
  opened: 'Room is open',
  dialogTitle: 'Open the room to panelists’ devices',
  door: 'The network door is open',
  doorHint:
    'While it is open, devices on the same network can come in with a card or a code. Closing it cuts all of them off; their sheets stay safe on their own devices.',
  adapters: {
    title: 'Which network',
    hint: 'The choice is kept. Panelists have to be on the same network.',
    none: 'This laptop is connected to no network',
    noneText:
      'Plug in a cable, connect Wi-Fi, or turn this laptop’s hotspot on. Without a network: taking turns.',
    kind: {
      CABLE: 'Cable',
      WIFI: 'Wi-Fi',
      HOTSPOT: 'This laptop’s hotspot',
      OTHER: 'Other network',
      VIRTUAL: 'Virtual (made by a program)',
    },
    advice: {
      CABLE: 'the surest',
      WIFI: 'panelists must be on the same Wi-Fi; guest Wi-Fi often keeps devices apart',
      HOTSPOT: 'other devices connect to this laptop; no internet',
      OTHER: 'of unknown kind',
      VIRTUAL: 'hardly ever the right one',
    },
  },
  address: {
    title: 'Address for panelists',
    closed: 'This address works once the door is open.',
    qr: 'QR of the join address {{address}}',
    copy: 'Copy address',
    copied: 'Copied',
    check: 'Check from another device:',
  },
  networkName: {
    label: 'Name of the network (Wi-Fi)',
    hint: 'Printed on the cards and shown on the Join screen, so that panelists know where to connect.',
    save: 'Save name',
    on: 'Network: {{name}}',
  },
  warning: {
    card: 'Once only the browser warns “Your connection is not private”. Press:',
    title: 'The browser’s warning, once per device',
    text: 'The host uses a certificate of its own making, because this room does not go through the internet. Before the first page the browser warns:',
    picture: 'Example of the browser’s warning',
    pictureTitle: 'Your connection is not private',
    pictureCode: 'NET::ERR_CERT_AUTHORITY_INVALID',
    pictureMore: 'Advanced',
    pictureGo: 'Proceed to {{host}} (unsafe)',
    chrome: 'Chrome, Edge, Android: press “Advanced”, then “Proceed to {{host}}”.',
    firefox: 'Firefox: “Advanced…”, then “Accept the Risk and Continue”.',
    safari: 'iPhone, iPad, Mac: “Show Details”, then “visit this website”.',
    fingerprint: 'Fingerprint of the certificate (SHA-256)',
    fingerprintText:
      'Whoever wants to be sure opens the certificate’s details in that warning and compares. The same fingerprint stands on the cards and on the screen.',
  },
  plain: {
    label: 'Allow without encryption (http) for today',
    hint: 'Only where a device refuses the certificate. Anybody on the same network can read the scores that are sent. Ends at midnight.',
    at: 'Without encryption: {{address}}',
    banner:
      'Today seats may come in without encryption (http): people on the same network can read the scores that pass.',
    stop: 'Stop',
  },
  firewall: {
    title: 'Windows firewall',
    allowed: 'Windows firewall allows port {{port}}.',
    needed:
      'Windows firewall does not let other devices in yet. Once only, an administrator (IT staff) runs this line in a Command Prompt as administrator:',
    unknown:
      'Whether the firewall allows it cannot be asked. If nothing gets through, run once as administrator:',
    copy: 'Copy line',
    again: 'Check again',
  },
  visits: {
    title: 'Who gets through',
    none: 'No device has reached this door yet.',
    noneText:
      'Try the address above from one device. If nothing appears: it is on another network, the Wi-Fi keeps devices apart, or a firewall. Ways out: this laptop’s hotspot, a cable, or taking turns.',
    some: 'Devices have got through.',
    checked: '{{address}}: {{ms}} ms, {{way}}',
    checking: '{{address}}: measuring',
    socket: 'direct connection',
    stream: 'other way',
  },
  joins: {
    some: '{{count}} devices waiting to be let in',
    who: '{{name}}, {{device}}',
    all: 'Let all in ({{count}})',
    letInWho: 'Let {{name}} in',
    refuseWho: 'Refuse {{name}}',
  },
  device: {
    IPHONE: 'iPhone',
    IPAD: 'iPad',
    ANDROID_PHONE: 'Android phone',
    ANDROID_TABLET: 'Android tablet',
    WINDOWS: 'Windows laptop',
    CHROMEBOOK: 'Chromebook',
    MAC: 'Mac',
    LINUX: 'Linux laptop',
    OTHER: 'Other device',
    in: '{{device}} ({{browser}})',
  },
  seats: {
    title: 'Does this host replace another laptop?',
    text: 'A panelist’s page that is still open carries its own sheets: ask them to open Menu, type the address above as “Address of the new host” and join with their code. Where that fails they save a file; import it here.',
    import: 'Import sheets from a file…',
    done: '{{name}}: {{applied}} sheets accepted, {{waiting}} wait in the tray, {{unchanged}} were here, {{refused}} refused, {{locks}} lock records.',
    unreadable: 'This file is no set of sheets saved by a panelist’s seat.',
  },
  doorFailed: 'The door is not open yet',
  backups: {
    title: 'Backups',
    open: 'Backups',
    state: 'State',
    last: 'Last backup {{at}} ({{reason}}, {{size}})',
    never: 'No backup yet',
    running: 'Writing a backup…',
    rule: 'Made at every lock and every five minutes while live; each file is checked after it was written.',
    now: 'Back up now',
    failed: 'The last backup failed: {{detail}}',
    folder: 'Folder on this laptop',
    second: 'Second place (USB stick or network folder)',
    folderPath: 'Folder path',
    secondHint:
      'Full path of a folder, for example E:\\Bantaya or /media/stick. It has to be there already.',
    secondNone: 'None chosen. If this laptop breaks, all its backups break with it.',
    choose: 'Choose folder…',
    save: 'Use this folder',
    forget: 'No second place',
    secondState: {
      OK: 'Copied and read back {{at}}.',
      MISSING: 'The folder is not there: plug the stick in again. The day goes on.',
      FAILED: 'Cannot be written: {{detail}}',
      WAITING: 'Used from the next backup on.',
    },
    reason: {
      lock: 'at a lock',
      timed: 'regular',
      manual: 'asked for',
      close: 'at closing',
      'before-restore': 'before restoring',
    },
    list: 'Files on this laptop',
    columns: { at: 'Time', reason: 'Reason', size: 'Size', file: 'File' },
    none: 'No backup files yet.',
    restore: 'Restoring, on this laptop or another',
    restoreText:
      'Choose a backup of this laptop, a stick or a folder; before anything changes you see what would be lost.',
    restoreByHand: 'By command, where Bantaya cannot be opened',
    restoreSteps: {
      off: 'Make sure that the old host is off: two hosts at once split the day.',
      close:
        'Close Bantaya on the target laptop, plug the stick in, open a Command Prompt in Bantaya’s folder.',
      preview: 'See first what would be lost (changes nothing):',
      restore:
        'If that is right, run it again with --yes. The present state is kept as a backup first.',
      seats:
        'Open Bantaya, open the room, and ask panelists to move from the page that is still open: received sheets come back with their proof, unproven ones wait in the tray.',
    },
    copy: 'Copy command',
    copied: 'Copied',
    banner: {
      MISSING: 'The backup stick is not there ({{folder}}). Backups on this laptop go on.',
      FAILED: 'Backups to the second place fail ({{folder}}).',
      problem: 'The last backup failed.',
      look: 'See backups',
    },
  },
} as const satisfies Translated<typeof source>;
