/** Which scores that differ from the panel have been confirmed: a confirmation is a note in the running log. */
import { useMemo } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { useTopic } from '../../../stores/index.ts';
import { useResultWords, type ResultWords } from '../useResultWords.ts';
import { panelistName } from './panelParts.ts';

type Flag = Analysis['panel']['flags'][number];

export const flagKey = ({ presentation, panelist }: Flag): string => `${presentation} ${panelist}`;

/** The note in one language; both are looked for, because the operator may have switched between. */
export function flagNote(setup: Setup, flag: Flag, t: ResultWords, lng?: 'id' | 'en'): string {
  const number = setup.presentation.find(({ id }) => id === flag.presentation)?.number ?? 0;
  const words = { panelist: panelistName(setup, flag.panelist), number };
  return t('panel.flagNote', lng ? { ...words, lng } : words);
}

export function useConfirmedFlags(
  setup: Setup,
  { panel: { flags } }: Analysis,
): ReadonlySet<string> {
  const t = useResultWords();
  const annotations = useTopic('log')?.annotations;
  return useMemo(() => {
    const texts = new Set(annotations?.map(({ text }) => text));
    return new Set(
      flags
        .filter((flag) =>
          (['id', 'en'] as const).some((lng) => texts.has(flagNote(setup, flag, t, lng))),
        )
        .map(flagKey),
    );
  }, [annotations, flags, setup, t]);
}
