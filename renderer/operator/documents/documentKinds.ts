/** The documents of an event: what stands behind /operator/export/, and who may have it. */
import {
  exportKinds,
  type ExportKind,
  type ExportProfile,
} from '../../../electron/contract/files.ts';

export interface DocumentKind {
  readonly name: Exclude<ExportKind, 'template'>;
  /** The first is chosen at the start. */
  readonly profiles: readonly [ExportProfile, ...ExportProfile[]];
  /** Carries "DRAF" until the event is closed. */
  readonly isDrafted: boolean;
}

const kind = <Name extends ExportKind>(name: Name, isDrafted: boolean) => ({
  name,
  profiles: exportKinds[name],
  isDrafted,
});

export const documentGroups = [
  {
    name: 'official',
    kinds: [
      kind('minutes', true),
      kind('recap', true),
      kind('followUp', true),
      kind('summary', true),
    ],
  },
  {
    name: 'data',
    kinds: [kind('xlsx', false), kind('csv', false), kind('scores', false), kind('json', false)],
  },
  {
    name: 'paper',
    kinds: [kind('attendance', false), kind('blankSheets', false), kind('joinCards', false)],
  },
] as const satisfies readonly {
  name: 'official' | 'data' | 'paper';
  kinds: readonly DocumentKind[];
}[];
