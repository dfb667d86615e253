/** The platforms that are packed, and what differs between them. */

export const PACK_PLATFORMS = ['linux', 'win'] as const;
export type PackPlatform = (typeof PACK_PLATFORMS)[number];

export interface PlatformFacts {
  /** Folder of electron-builder's unpacked app. */
  readonly folder: string;
  readonly executable: string;
  /** The one native binary that may be inside. */
  readonly nativeBinary: string;
  /** First bytes of that binary (hex): ELF or MZ. */
  readonly nativeMagic: string;
  /** Value of `process.platform` where it runs. */
  readonly nodePlatform: NodeJS.Platform;
}

export const PLATFORM_FACTS: Readonly<Record<PackPlatform, PlatformFacts>> = {
  linux: {
    folder: 'linux-unpacked',
    executable: 'bantaya',
    nativeBinary: 'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    nativeMagic: '7f454c46',
    nodePlatform: 'linux',
  },
  win: {
    folder: 'win-unpacked',
    executable: 'Bantaya.exe',
    nativeBinary: 'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    nativeMagic: '4d5a',
    nodePlatform: 'win32',
  },
};
