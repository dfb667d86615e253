/** Bobot: how much of the order depends on the weights, in exact breakpoints. */
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon } from '../../../ui/index.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { codeText, sentence } from '../codeText.ts';
import type { ResultSectionProps } from '../Results.tsx';
import { useResultWords } from '../useResultWords.ts';
import { BreakpointTable } from './BreakpointTable.tsx';
import { ShareLines } from './ShareLines.tsx';
import { ShareSlider } from './ShareSlider.tsx';
import { ShareRanks } from './ShareRanks.tsx';
import { WinnerIntervals } from './WinnerIntervals.tsx';
import type { ShareParts } from './shareParts.ts';
import shared from '../../parts/parts.module.css';
import styles from './weights.module.css';

export function WeightsSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const language = useLanguage();
  const { slider, winnerWeights, panel } = ranking.analysis;
  return (
    <>
      <SectionHead
        title={t('frame.sections.weights')}
        hint={`${t('weights.hint')} ${sentence('weightsNotScores', language)}`}
      />
      <div className={shared.resultStack}>
        {panel.showPodium ? null : (
          <Alert color="yellow" icon={<Icon name="info" />} py="xs">
            {t('weights.weak')}
          </Alert>
        )}
        {slider.available ? (
          // New locks may move the declared share's neighbours: the trial then starts again.
          <ShareTrial key={ranking.analysis.dataHash} setup={setup} slider={slider} />
        ) : (
          <Alert color="gray" icon={<Icon name="info" />}>
            {t('frame.notAvailable', { reason: codeText('notAvailable', slider.reason, language) })}
          </Alert>
        )}
        <WinnerIntervals setup={setup} weights={winnerWeights} />
      </div>
    </>
  );
}

function ShareTrial({ setup, slider }: Omit<ShareParts, 'share'>) {
  const [share, setShare] = useState(slider.outputShare);
  const parts = { setup, slider, share };
  return (
    <>
      <ShareSlider {...parts} onChange={setShare} />
      <div className={styles.shareColumns}>
        <ShareRanks {...parts} />
        <div className={shared.resultStack}>
          <ShareLines {...parts} />
          <BreakpointTable {...parts} onChoose={setShare} />
        </div>
      </div>
    </>
  );
}
