/** Scores that differ from the panel, each to be confirmed with its panelist; a confirmation is written into the log. */
import { Button, Text } from '@mantine/core';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { codeText, sentence } from '../codeText.ts';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import { panelistName, presentationTitle, type PanelParts } from './panelParts.ts';
import { flagKey, flagNote, useConfirmedFlags } from './useConfirmedFlags.ts';
import parts from '../../parts/parts.module.css';

export function FlagList({ setup, analysis }: PanelParts) {
  const t = useResultWords();
  const language = useLanguage();
  const confirmed = useConfirmedFlags(setup, analysis);
  const pending = usePending();
  const { flags, flagsReason } = analysis.panel;
  const title = <FigureHint figure="flag">{t('panel.flags')}</FigureHint>;
  if (flags.length === 0)
    return (
      <SectionPart title={title}>
        <Text>
          {flagsReason
            ? t('frame.notAvailable', { reason: codeText('notAvailable', flagsReason, language) })
            : t('panel.flagsNone')}
        </Text>
      </SectionPart>
    );
  return (
    <SectionPart title={title} hint={`${t('panel.flagText')} ${t('panel.flagFix')}`}>
      <ul className={parts.rowList}>
        {flags.map((flag) => {
          const { presentation, panelist, score, panelLow, panelHigh } = flag;
          const name = panelistName(setup, panelist);
          const note = flagNote(setup, flag, t);
          return (
            <li key={flagKey(flag)}>
              <div className={parts.rowMain}>
                <Text fw={600}>{sentence('confirmFlag', language)}</Text>
                <Text>
                  {name}, {presentationTitle(setup, presentation, 80)}
                </Text>
                <Text size="sm">
                  {sentence('flagRange', language, {
                    score: score.display[language],
                    low: panelLow.display[language],
                    high: panelHigh.display[language],
                  })}
                </Text>
              </div>
              {confirmed.has(flagKey(flag)) ? (
                <Text size="sm" fw={600}>
                  ✓ {t('panel.flagKept')}
                </Text>
              ) : (
                <Button
                  variant="default"
                  leftSection={<Icon name="note" size={18} />}
                  loading={pending.is(note)}
                  onClick={() => pending.run(note, () => ask('annotate', { text: note }))}
                >
                  {t('panel.flagKeep')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </SectionPart>
  );
}
