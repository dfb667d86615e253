/** Reference lists of an event: agencies, localities, themes, priority programmes. */
import type { Flag } from './event.ts';
import { defineTable } from './table.ts';

export interface AgencyRow {
  eventId: string;
  id: string;
  position: number;
  code: string;
  name: string;
  note: string;
}

export interface LocalityRow {
  eventId: string;
  id: string;
  position: number;
  kind: 'KECAMATAN' | 'KELURAHAN';
  name: string;
  parentId: string | null;
}

export interface ThemeRow {
  eventId: string;
  id: string;
  position: number;
  code: string;
  name: string;
  source: string;
}

export interface ProgrammeRow {
  eventId: string;
  id: string;
  position: number;
  code: string;
  name: string;
  agenda: string;
  source: string;
  isVerified: Flag;
  /** 0 (none) to 3 (high), null while nobody has set it. */
  need: number | null;
}

export const agencyTable = defineTable<AgencyRow, 'eventId' | 'id'>('agency', ['eventId', 'id']);
export const localityTable = defineTable<LocalityRow, 'eventId' | 'id'>('locality', [
  'eventId',
  'id',
]);
export const themeTable = defineTable<ThemeRow, 'eventId' | 'id'>('theme', ['eventId', 'id']);
export const programmeTable = defineTable<ProgrammeRow, 'eventId' | 'id'>('programme', [
  'eventId',
  'id',
]);
