/** A device in words a person understands, from what its browser says of itself. */

const KINDS = {
  IPHONE: /iPhone|iPod/,
  IPAD: /iPad/,
  ANDROID_PHONE: /Android.*Mobile/,
  ANDROID_TABLET: /Android/,
  WINDOWS: /Windows/,
  CHROMEBOOK: /CrOS/,
  MAC: /Macintosh|Mac OS X/,
  LINUX: /Linux|X11/,
} as const;
export type DeviceKind = keyof typeof KINDS | 'OTHER';

/** In this order: nearly every browser also calls itself Chrome or Safari. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Bantaya', /Electron|Bantaya/i],
  ['Edge', /Edg(?:A|iOS)?\//],
  ['Opera', /OPR\/|OPT\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['UC Browser', /UCBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
];

export interface DeviceName {
  kind: DeviceKind;
  browser: string | null;
  address: string;
}

/** @param label address and user agent, as the host notes them: "192.168.1.7 Mozilla/5.0 (…" */
export function readDevice(label: string): DeviceName {
  const at = label.indexOf(' ');
  const address = (at < 0 ? label : label.slice(0, at)).replace(/^::ffff:/, '');
  const agent = at < 0 ? '' : label.slice(at + 1);
  const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) =>
    KINDS[each].test(agent),
  );
  return {
    kind: kind ?? 'OTHER',
    browser: BROWSERS.find(([, sign]) => sign.test(agent))?.[0] ?? null,
    address,
  };
}
