/** The few line icons of the app, drawn on a 24 px grid; always beside a word or a label, so hidden from readers. */

const shapes = {
  alert: [
    'M12 9v4',
    'M12 17h.01',
    'M10.3 3.9 2.4 18a2 2 0 0 0 1.7 3h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z',
  ],
  arrowLeft: ['M19 12H5', 'm12 19-7-7 7-7'],
  arrowRight: ['M5 12h14', 'm12 5 7 7-7 7'],
  check: ['m5 12 5 5L20 7'],
  checkCircle: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z', 'm8 12 3 3 5-6'],
  chevronDown: ['m6 9 6 6 6-6'],
  clock: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z', 'M12 7v5l3 2'],
  close: ['M18 6 6 18', 'm6 6 12 12'],
  cloudOff: [
    'm3 3 18 18',
    'M9.5 5.2A7 7 0 0 1 18.7 11 4 4 0 0 1 20.4 18',
    'M6.6 7.7A7 7 0 0 0 5 11a4 4 0 0 0 1 7.9h10',
  ],
  edit: ['M4 20h4L19 9l-4-4L4 16v4Z', 'm13 7 4 4'],
  hourglass: [
    'M6 3h12',
    'M6 21h12',
    'M7 3v3c0 3 5 4 5 6s-5 3-5 6v3',
    'M17 3v3c0 3-5 4-5 6s5 3 5 6v3',
  ],
  info: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z', 'M12 11v5', 'M12 8h.01'],
  list: ['M9 6h11', 'M9 12h11', 'M9 18h11', 'M4 6h.01', 'M4 12h.01', 'M4 18h.01'],
  lock: ['M6 11h12v9H6z', 'M8 11V7a4 4 0 0 1 8 0v4'],
  minus: ['M5 12h14'],
  moon: ['M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z'],
  note: ['M5 4h14v11l-5 5H5z', 'M14 20v-5h5', 'M9 9h6', 'M9 13h3'],
  plus: ['M12 5v14', 'M5 12h14'],
  refresh: [
    'M20 11a8 8 0 0 0-14.9-3L3 11',
    'M3 5v6h6',
    'M4 13a8 8 0 0 0 14.9 3L21 13',
    'M21 19v-6h-6',
  ],
  save: ['M12 4v11', 'm7 11 5 5 5-5', 'M5 20h14'],
  send: ['m4 12 16-8-6 16-3-7-7-1Z'],
  shield: ['M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6l-7-3Z', 'm9 12 2 2 4-4'],
  stop: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z', 'm5.7 5.7 12.6 12.6'],
  sun: [
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
    'M12 2v2',
    'M12 20v2',
    'm4.9 4.9 1.4 1.4',
    'm17.7 17.7 1.4 1.4',
    'M2 12h2',
    'M20 12h2',
    'm4.9 19.1 1.4-1.4',
    'm17.7 6.3 1.4-1.4',
  ],
  undo: ['M9 14 4 9l5-5', 'M4 9h10a6 6 0 0 1 0 12h-3'],
  user: ['M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z', 'M4 21a8 8 0 0 1 16 0'],
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
