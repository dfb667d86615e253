/** The slider itself, its exact steps, and how far the order stays. */
import { Button, Group, Slider, Text } from '@mantine/core';
import { parseExact, equals } from '../../../../electron/ranking/rational.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon } from '../../../ui/index.ts';
import { FigureHint } from '../FigureHint.tsx';
import { shareNumber, sharePercent } from '../shareText.ts';
import { useStableWords } from './useStableWords.ts';
import { useResultWords } from '../useResultWords.ts';
import { stepToBreakpoint } from './sliderMath.ts';
import type { ShareParts } from './shareParts.ts';
import parts from '../../parts/parts.module.css';
import styles from './weights.module.css';

/** More marks than these cannot be told apart under a slider. */
const MOST_MARKS = 24;

const oneMinus = (share: string): string => {
  const { n, d } = parseExact(share);
  return `${d - n}/${d}`;
};

export function ShareSlider({
  slider,
  share,
  onChange,
}: ShareParts & { onChange: (share: string) => void }) {
  const t = useResultWords();
  const language = useLanguage();
  const { breakpoints, outputShare, fixedShare } = slider;
  const stays = useStableWords(slider);
  const isDeclared = equals(parseExact(share), parseExact(outputShare));
  const down = stepToBreakpoint(breakpoints, share, 'DOWN');
  const up = stepToBreakpoint(breakpoints, share, 'UP');
  const shares = {
    output: sharePercent(share, language),
    outcome: sharePercent(oneMinus(share), language),
  };
  return (
    <section className={styles.shareCard} aria-label={t('weights.slider')}>
      <Group justify="space-between" gap="xs">
        <FigureHint figure="slider">{t('weights.slider')}</FigureHint>
        <Text fw={700} size="lg" role="status">
          {t('weights.share', shares)}
          {isDeclared ? ` (${t('weights.isDeclared')})` : ''}
        </Text>
      </Group>
      <Slider
        className={styles.shareSlider ?? ''}
        min={0}
        max={100}
        step={0.1}
        size="lg"
        thumbSize={26}
        label={null}
        thumbLabel={t('weights.slider')}
        thumbProps={{ 'aria-valuetext': t('weights.share', shares) }}
        value={shareNumber(share) * 100}
        onChange={(percent) => onChange(`${Math.round(percent * 10)}/1000`)}
        marks={
          breakpoints.length <= MOST_MARKS
            ? breakpoints.map((point) => ({ value: shareNumber(point) * 100 }))
            : []
        }
      />
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          leftSection={<Icon name="arrowLeft" size={18} />}
          disabled={down === null}
          onClick={() => down !== null && onChange(down)}
        >
          {t('weights.previous')}
        </Button>
        <Button
          variant="default"
          rightSection={<Icon name="arrowRight" size={18} />}
          disabled={up === null}
          onClick={() => up !== null && onChange(up)}
        >
          {t('weights.next')}
        </Button>
        <Button variant="subtle" disabled={isDeclared} onClick={() => onChange(outputShare)}>
          {t('weights.declared')}
        </Button>
        {breakpoints.some((point) => equals(parseExact(point), parseExact(share))) ? (
          <Text size="sm" fw={600}>
            {t('weights.atBreakpoint')}
          </Text>
        ) : null}
      </Group>
      <ul className={`${parts.plainList} ${styles.shareSentences}`}>
        {stays.map((words, at) => (
          <li key={words}>{at === 0 ? <strong>{words}</strong> : words}</li>
        ))}
        {fixedShare === '0/1' ? null : (
          <li>{t('weights.fixed', { share: sharePercent(fixedShare, language) })}</li>
        )}
      </ul>
    </section>
  );
}
