/** The points of the slider where places change, nearest to the tried weights, and who changes there. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { DataTable } from '../DataTable.tsx';
import { presentationTitle } from '../panel/panelParts.ts';
import { SectionPart } from '../SectionPart.tsx';
import { sharePercent } from '../shareText.ts';
import { useResultWords } from '../useResultWords.ts';
import { levelAt, nearBreakpoints } from './sliderMath.ts';
import type { ShareParts } from './shareParts.ts';

const SHOWN = 12;

export function BreakpointTable({
  setup,
  slider,
  share,
  onChoose,
}: ShareParts & { onChoose: (share: string) => void }) {
  const t = useResultWords();
  const language = useLanguage();
  const { breakpoints, items } = slider;
  const rows = useMemo(
    () =>
      nearBreakpoints(breakpoints, share, SHOWN).map((point) => ({
        point,
        sets: levelAt(items, point),
      })),
    [breakpoints, items, share],
  );
  const titles = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => presentationTitle(setup, id, 34)),
      language,
    );
  return (
    <SectionPart
      title={t('weights.breakpoints')}
      {...(breakpoints.length > SHOWN
        ? { hint: t('weights.breakpointsMore', { count: breakpoints.length }) }
        : {})}
    >
      <DataTable
        caption={t('weights.breakpoints')}
        rows={rows}
        rowKey={({ point }) => point}
        empty={t('weights.breakpointsNone')}
        columns={[
          {
            id: 'at',
            head: t('weights.breakpointAt'),
            cell: ({ point }) => (
              <Button variant="subtle" px={6} onClick={() => onChoose(point)} title={point}>
                {sharePercent(point, language, 2)}
              </Button>
            ),
          },
          {
            id: 'who',
            head: t('weights.breakpointPairs'),
            cell: ({ sets }) => sets.map((ids) => <div key={ids.join(' ')}>{titles(ids)}</div>),
          },
        ]}
      />
    </SectionPart>
  );
}
