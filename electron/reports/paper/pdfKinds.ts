/** The printed documents of an event, and what each may be told. */
import type { ExportProfile } from '../../contract/files.ts';
import type { JoinCard } from './joinCards.ts';

export const pdfKinds = [
  'MINUTES',
  'RECAP',
  'FOLLOW_UP',
  'BLANK_SHEETS',
  'JOIN_CARDS',
  'SUMMARY',
  'ATTENDANCE',
] as const;
export type PdfKind = (typeof pdfKinds)[number];

export interface PdfOptions {
  profile: ExportProfile;
  madeAtMs: number;
  appVersion: string;
  /** Letters that no font has are printed as boxes and named in the PDF's subject; else the paper is refused. */
  acceptsUnprintable?: boolean;
  ledgerHead?: { number: number; hash: string } | null;
  /** BLANK_SHEETS: of these panelists only. */
  panelistIds?: readonly string[];
  /** JOIN_CARDS */
  cards?: readonly JoinCard[];
  networkName?: string;
  /** SHA-256 of the host's certificate. */
  fingerprint?: string;
}
