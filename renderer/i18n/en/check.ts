/** English texts of the check page. */
import type { check as source } from '../id/check.ts';
import type { Translated } from '../translated.ts';

export const check = {
  title: 'Check the network',
  lead: 'This page measures the way from this device to the operator’s laptop. There are no scores and no names here.',
  running: 'Measuring… {{done}} of {{total}}',
  again: 'Measure again',
  join: 'Join as a panelist',
  verdict: {
    RUNNING: { title: 'Measuring', text: 'A few seconds, please.' },
    GOOD: {
      title: 'This device is ready',
      text: 'The host is reachable and fast. You can join as a panelist.',
    },
    SLOW: {
      title: 'Reachable, but slow or unsteady',
      text: 'Scoring works all the same: each sheet is kept on this device and sent when it can be. Move closer to the Wi-Fi access point, or use a cable.',
    },
    NO_SOCKET: {
      title: 'This device is ready, by the other way',
      text: 'The direct connection (websocket) is refused by this device or network, as on iPhone and iPad. The seat uses plain requests; there is nothing to do.',
    },
    REFUSED: {
      title: 'The operator’s laptop refuses the connection',
      text: 'The network gets through, but nothing answers at this address.',
    },
    SILENT: {
      title: 'No answer from the operator’s laptop',
      text: 'This device is connected to some network, but the host cannot be reached.',
    },
    OFFLINE: {
      title: 'This device is connected to no network',
      text: 'Turn Wi-Fi on (or plug in a cable) and connect to the meeting room’s network.',
    },
    SELF: {
      title: 'This is the operator’s own laptop',
      text: 'This page tests the network only when opened on another device. Type the address of “Open the room” there.',
    },
  },
  figures: {
    title: 'Measured',
    roundTrip: 'Round trip',
    roundTripValue: '{{ms}} ms (median), {{worst}} ms (longest)',
    answered: 'Answered',
    answeredValue: '{{answered}} of {{total}}',
    socket: 'Direct connection',
    socketYes: 'accepted',
    socketNo: 'refused',
    security: 'Connection',
    https: 'encrypted (https)',
    http: 'not encrypted (http)',
    address: 'Host address',
    none: 'none yet',
  },
  causes: {
    title: 'Likely causes, and the way out',
    network: {
      title: 'Another network',
      text: 'This device is on another Wi-Fi (guests, staff, mobile data). Connect to the Wi-Fi the operator names, then turn mobile data off.',
    },
    closed: {
      title: 'The room is closed, or its address changed',
      text: 'Ask the operator to look at “Open the room”: the door must be open and its address the one opened here.',
    },
    firewall: {
      title: 'Windows firewall on the operator’s laptop',
      text: 'Once only, an administrator (IT staff) runs the line shown under “Open the room”.',
    },
    isolation: {
      title: 'The Wi-Fi keeps devices apart (client isolation)',
      text: 'Usual on guest Wi-Fi: everybody reaches the internet, nobody each other. Use another Wi-Fi, the operator laptop’s hotspot, or a cable.',
    },
    hotspot: {
      title: 'Hotspot of the operator’s laptop',
      text: 'Windows: Settings → Network & internet → Mobile hotspot → on. Others connect to that hotspot’s name; under “Open the room” choose the Hotspot adapter. No internet needed.',
    },
    cable: {
      title: 'Cable',
      text: 'The operator’s and the panelists’ laptops on the same switch. The surest way.',
    },
    turns: {
      title: 'Taking turns',
      text: 'No network at all: panelists take turns at the operator’s laptop, each with their own code.',
    },
  },
} as const satisfies Translated<typeof source>;
