/** Every programme with its need, its links, its coverage and what is left open. */
import { Text } from '@mantine/core';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { openSection } from '../focusStore.ts';
import { sharePercent } from '../shareText.ts';
import { useResultWords } from '../useResultWords.ts';
import type { ProgrammeRow } from './coverage.ts';
import { useNeedText } from './useNeedText.ts';
import parts from '../../parts/parts.module.css';
import styles from './programmes.module.css';

export function ProgrammeTable({ rows }: { rows: readonly ProgrammeRow[] }) {
  const t = useResultWords();
  const language = useLanguage();
  const needText = useNeedText();
  return (
    <DataTable
      caption={t('coverage.tiles')}
      rows={rows}
      rowKey={({ programme }) => programme.id}
      empty={t('coverage.none')}
      columns={[
        { id: 'code', head: t('coverage.code'), cell: ({ programme }) => programme.code },
        {
          id: 'name',
          head: t('coverage.programme'),
          isRowHead: true,
          cell: ({ programme }) => (
            <>
              {programme.name}
              {programme.isVerified === 0 ? (
                <span className={parts.smallNote}> ({t('coverage.unverified')})</span>
              ) : null}
            </>
          ),
        },
        { id: 'need', head: t('coverage.need'), cell: ({ programme }) => needText(programme.need) },
        {
          id: 'links',
          head: t('coverage.links'),
          cell: ({ links }) =>
            links.length === 0 ? (
              <span className={parts.smallNote}>{t('frame.none')}</span>
            ) : (
              <span className={styles.linkChips}>
                {links.map(({ presentation, isDirect }) => (
                  <button
                    key={presentation.id}
                    type="button"
                    className={styles.linkChip}
                    title={presentation.title}
                    onClick={() => openSection('deliberation', presentation.id)}
                  >
                    <span className={parts.visuallyHidden}>
                      {t('frame.number', { number: presentation.number })}
                    </span>
                    <span aria-hidden="true">{presentation.number}</span>
                    {isDirect ? null : (
                      <span className={parts.smallNote}> {t('coverage.indirect')}</span>
                    )}
                  </button>
                ))}
              </span>
            ),
        },
        {
          id: 'coverage',
          head: <FigureHint figure="coverage">{t('coverage.share')}</FigureHint>,
          isNumber: true,
          cell: ({ coverage }) => sharePercent(coverage, language),
        },
        {
          id: 'gap',
          head: t('coverage.gap'),
          isNumber: true,
          cell: ({ gap }) => sharePercent(gap, language),
        },
        {
          id: 'category',
          head: t('coverage.category'),
          cell: ({ category }) => (
            <Text size="sm">{codeText('coverageCategory', category, language)}</Text>
          ),
        },
      ]}
    />
  );
}
