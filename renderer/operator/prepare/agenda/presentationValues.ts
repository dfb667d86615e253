/** A presentation between the host's rows and the form's values. */
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { nipToStore, printNip } from '../../../../electron/domain/nip.ts';
import type { Language } from '../../../i18n/language.ts';

export interface PresenterValues {
  /** Only for the form's list; not sent. */
  key: string;
  name: string;
  nip: string;
  employeeStatus: 'PNS' | 'PPPK' | '';
  agencyId: string | null;
}
export interface PresentationValues {
  title: string;
  hostCity: string;
  hostInstitution: string;
  field: string;
  agencyId: string | null;
  claimedOutput: string;
  claimedOutcome: string;
  plannedStartTime: string;
  talkMin: number | string;
  qaMin: number | string;
  presenters: PresenterValues[];
  programmes: { programmeId: string; strength: 1 | 2 }[];
  themeIds: string[];
}

let nextKey = 0;
export const blankPresenter = (agencyId: string | null): PresenterValues => {
  nextKey += 1;
  return { key: `new-${nextKey}`, name: '', nip: '', employeeStatus: 'PNS', agencyId };
};

/** Times of a new presentation are those of the last one: most days have one rhythm. */
export function presentationValues(setup: Setup, id: string | null): PresentationValues {
  const row = setup.presentation.find((other) => other.id === id);
  const last = setup.presentation.toSorted((a, b) => a.position - b.position).at(-1);
  const own = <T extends { presentationId: string }>(rows: readonly T[]) =>
    rows.filter((other) => other.presentationId === id);
  return {
    title: row?.title ?? '',
    hostCity: row?.hostCity ?? '',
    hostInstitution: row?.hostInstitution ?? '',
    field: row?.field ?? '',
    agencyId: row?.agencyId ?? null,
    claimedOutput: row?.claimedOutput ?? '',
    claimedOutcome: row?.claimedOutcome ?? '',
    plannedStartTime: row?.plannedStartTime ?? '',
    talkMin: row?.talkMin ?? last?.talkMin ?? 12,
    qaMin: row?.qaMin ?? last?.qaMin ?? 8,
    presenters: own(setup.presenter)
      .toSorted((a, b) => a.position - b.position)
      .map(({ name, nip, employeeStatus, agencyId, position }) => ({
        key: `row-${position}`,
        name,
        nip: printNip(nip),
        employeeStatus,
        agencyId,
      })),
    programmes: own(setup.presentationProgramme).map(({ programmeId, strength }) => ({
      programmeId,
      strength,
    })),
    themeIds: own(setup.presentationTheme).map(({ themeId }) => themeId),
  };
}

/** An empty number field is carried as it is, so that the schema names it. */
const whole = (value: number | string): number => (value === '' ? Number.NaN : Number(value));

export function presentationInput(
  values: PresentationValues,
  id: string | null,
): CommandInput<'savePresentation'> {
  return {
    ...values,
    ...(id ? { id } : {}),
    plannedStartTime: values.plannedStartTime || null,
    talkMin: whole(values.talkMin),
    qaMin: whole(values.qaMin),
    presenters: values.presenters.map(({ name, nip, employeeStatus, agencyId }) => ({
      name,
      nip,
      employeeStatus,
      agencyId,
    })),
  };
}

/** What is wrong with a NIP, by the field it stands in. */
export function nipMistakes(
  { presenters }: PresentationValues,
  setup: Setup,
  id: string | null,
  language: Language,
): Record<string, string> {
  const kept = setup.presenter.filter(({ presentationId }) => presentationId === id);
  return Object.fromEntries(
    presenters.flatMap(({ nip, employeeStatus }, at) =>
      nipToStore(nip, employeeStatus, kept).errors.map(({ words }) => [
        `presenters.${at}.nip`,
        words[language],
      ]),
    ),
  );
}
