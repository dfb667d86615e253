/** window.desktop, the few things only the desktop can do: its type, its messages, and which window may send them. */
import { z } from 'zod';

/** A display as it stands on the desk; all lengths in device-independent pixels. */
export interface DisplayPart {
  /** Names the display by what it is (label, size, place), because its number may change when it is plugged in again. */
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scaleFactor: number;
  readonly isPrimary: boolean;
  readonly isInternal: boolean;
  /** The asking window stands here: a projector never covers it. */
  readonly holdsOperator: boolean;
  /** The room is shown here now. */
  readonly isShowing: boolean;
}
export interface Arrangement {
  readonly displays: readonly DisplayPart[];
  /** UNPLUGGED: wanted, but its display is away; it comes back by itself. */
  readonly projector: 'SHOWN' | 'UNPLUGGED' | 'CLOSED';
}

export interface SavedFile {
  readonly name: string;
}

/** What stands behind an address that a person typed. */
export type RoomAnswer =
  | { readonly kind: 'NOT_AN_ADDRESS' | 'UNREACHABLE' | 'NOT_A_ROOM' }
  | {
      readonly kind: 'FOUND';
      /** SHA-256 of its certificate, `AB:CD:…`: 32 pairs. */
      readonly fingerprint: string;
      /** SAME: pinned earlier or by the link itself. CHANGED: another certificate than the pinned one. */
      readonly trust: 'SAME' | 'NEW' | 'CHANGED';
    };

interface DisplayBridge<Kind extends BridgeKind> {
  readonly kind: Kind;
  readArrangement(): Promise<Arrangement>;
  /** @returns a function that ends the watching */
  watchArrangement(listener: (arrangement: Arrangement) => void): () => void;
  /** HOST: where the room's screen goes; null closes it. JOINED: this window; null brings the frame back. */
  chooseDisplay(key: string | null): Promise<null>;
}
/** A page that came from another laptop: it may choose a display, and nothing else. */
export type JoinedBridge = DisplayBridge<'JOINED'>;
export interface HostBridge extends DisplayBridge<'HOST'> {
  openFolder(which: FolderName): Promise<null>;
  /** A folder the person picked, for backups on a stick; null when they thought better of it. */
  chooseFolder(): Promise<string | null>;
  watchSaved(listener: (file: SavedFile) => void): () => void;
  /** The menu follows the page's language. */
  setLanguage(language: DesktopLanguage): Promise<null>;
}
export interface StartBridge {
  readonly kind: 'START';
  startHosting(): Promise<null>;
  /** The operator's page with the guided restore open. */
  startRestoring(): Promise<null>;
  /** The sample event in a folder that is thrown away afterwards. */
  startRehearsal(): Promise<null>;
  findRoom(address: string): Promise<RoomAnswer>;
  /** @param fingerprint the one a person has compared, or findRoom called SAME */
  joinRoom(room: { address: string; fingerprint: string }): Promise<null>;
  setLanguage(language: DesktopLanguage): Promise<null>;
}
export type DesktopBridge = HostBridge | JoinedBridge | StartBridge;

export const bridgeKinds = ['HOST', 'JOINED', 'START'] as const;
export type BridgeKind = (typeof bridgeKinds)[number];
export type FolderName = 'DATA' | 'SAVED';
export type DesktopLanguage = 'id' | 'en';

const nothing = z.null();
const address = z.string().trim().min(1).max(2000);
const fingerprint = z.string().regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
const language = z.enum(['id', 'en']);

/** Every call: the bridges that may make it, and the payload it must carry. */
export const desktopCalls = {
  readArrangement: { bridges: ['HOST', 'JOINED'], input: nothing },
  chooseDisplay: { bridges: ['HOST', 'JOINED'], input: z.string().min(1).max(300).nullable() },
  openFolder: { bridges: ['HOST'], input: z.enum(['DATA', 'SAVED']) },
  chooseFolder: { bridges: ['HOST'], input: nothing },
  setLanguage: { bridges: ['HOST', 'START'], input: language },
  startHosting: { bridges: ['START'], input: nothing },
  startRestoring: { bridges: ['START'], input: nothing },
  startRehearsal: { bridges: ['START'], input: nothing },
  findRoom: { bridges: ['START'], input: address },
  joinRoom: { bridges: ['START'], input: z.strictObject({ address, fingerprint }) },
} as const satisfies Record<string, { bridges: readonly BridgeKind[]; input: z.ZodType }>;

export type DesktopCall = keyof typeof desktopCalls;
export type DesktopInput<Call extends DesktopCall> = z.infer<(typeof desktopCalls)[Call]['input']>;
export interface DesktopAnswers {
  readArrangement: Arrangement;
  chooseDisplay: null;
  openFolder: null;
  chooseFolder: string | null;
  setLanguage: null;
  startHosting: null;
  startRestoring: null;
  startRehearsal: null;
  findRoom: RoomAnswer;
  joinRoom: null;
}
/** What main tells a page unasked. */
export interface DesktopNews {
  arrangement: Arrangement;
  saved: SavedFile;
}

/** Names on the wire between preload and main. */
export type CallChannel = `call:${DesktopCall}`;
export type NewsChannel = `news:${keyof DesktopNews}`;
/** How main tells the preload which bridge to build. */
export const BRIDGE_FLAG = '--bantaya-bridge=';
