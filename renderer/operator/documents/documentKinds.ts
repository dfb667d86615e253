/** The documents of an event: what stands behind /operator/export/, and who may have it. */
export type Profile = 'internal' | 'dibagikan';

export interface DocumentKind {
  readonly name:
    | 'minutes'
    | 'recap'
    | 'followUp'
    | 'attendance'
    | 'summary'
    | 'blankSheets'
    | 'joinCards'
    | 'xlsx'
    | 'csv'
    | 'scores'
    | 'json';
  /** The first is chosen at the start. */
  readonly profiles: readonly [Profile, ...Profile[]];
  /** Carries "DRAF" until the event is closed. */
  readonly isDrafted: boolean;
}

const both = ['internal', 'dibagikan'] as const;
const sharedFirst = ['dibagikan', 'internal'] as const;
const internal = ['internal'] as const;

export const documentGroups = [
  {
    name: 'official',
    kinds: [
      { name: 'minutes', profiles: both, isDrafted: true },
      { name: 'recap', profiles: both, isDrafted: true },
      { name: 'followUp', profiles: both, isDrafted: true },
      { name: 'summary', profiles: sharedFirst, isDrafted: true },
    ],
  },
  {
    name: 'data',
    kinds: [
      { name: 'xlsx', profiles: both, isDrafted: false },
      { name: 'csv', profiles: both, isDrafted: false },
      { name: 'scores', profiles: internal, isDrafted: false },
      { name: 'json', profiles: internal, isDrafted: false },
    ],
  },
  {
    name: 'paper',
    kinds: [
      { name: 'attendance', profiles: both, isDrafted: false },
      { name: 'blankSheets', profiles: internal, isDrafted: false },
      { name: 'joinCards', profiles: internal, isDrafted: false },
    ],
  },
] as const satisfies readonly {
  name: 'official' | 'data' | 'paper';
  kinds: readonly DocumentKind[];
}[];
