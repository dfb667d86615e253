/** Lanjutan: every figure behind the ranking, for the reader who wants to check the check; computed only when asked. */
import { Alert, Button, Group, Loader, Tabs, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { sentence } from '../codeText.ts';
import type { ResultSectionProps } from '../Results.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { AgreementView } from './AgreementView.tsx';
import { BootstrapView } from './BootstrapView.tsx';
import { OrderView } from './OrderView.tsx';
import { PairsView } from './PairsView.tsx';
import { PlacesView } from './PlacesView.tsx';
import { Provenance } from './Provenance.tsx';
import { ResidualsView } from './ResidualsView.tsx';
import { SmaaView } from './SmaaView.tsx';
import { useAdvanced } from './useAdvanced.ts';
import { VarianceView } from './VarianceView.tsx';
import shared from '../../parts/parts.module.css';

const parts = {
  agreement: AgreementView,
  variance: VarianceView,
  residuals: ResidualsView,
  pairs: PairsView,
  places: PlacesView,
  bootstrap: BootstrapView,
  smaa: SmaaView,
  order: OrderView,
} as const satisfies Record<string, (props: AdvancedParts) => ReactNode>;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[];

export function AdvancedSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const language = useLanguage();
  const sheets = useTopic('lockedSheets');
  const { state, run, cancel } = useAdvanced();
  const start = () => sheets && run(setup, sheets);
  const hash = ranking.analysis.dataHash;
  // Remembered from the moment of computing: later the host may have moved on, and that is no contradiction.
  const [hashAtRun, setHashAtRun] = useState('');
  const compute = () => {
    setHashAtRun(hash);
    start();
  };
  const advanced = state.step === 'DONE' ? state.analysis.advanced : null;
  return (
    <>
      <SectionHead
        title={t('frame.sections.advanced')}
        hint={t('advanced.hint')}
        actions={
          state.step === 'DONE' ? (
            <Button
              variant="default"
              leftSection={<Icon name="refresh" size={18} />}
              onClick={compute}
              disabled={!sheets}
            >
              {t('advanced.again')}
            </Button>
          ) : null
        }
      />
      {state.step === 'IDLE' ? (
        <EmptyState
          title={t('advanced.run')}
          icon="list"
          action={
            <Button onClick={compute} disabled={!sheets}>
              {t('advanced.run')}
            </Button>
          }
        >
          {t('advanced.runText')}
        </EmptyState>
      ) : null}
      {state.step === 'RUNNING' ? (
        <Group role="status" gap="sm">
          <Loader size="sm" aria-hidden="true" />
          <Text>{t('advanced.running')}</Text>
          <Button variant="default" onClick={cancel}>
            {t('advanced.cancel')}
          </Button>
        </Group>
      ) : null}
      {state.step === 'FAILED' ? (
        <Alert color="red" role="alert" icon={<Icon name="alert" />}>
          {t('advanced.failed', { detail: state.problem })}
          <Group mt="sm">
            <Button variant="default" onClick={compute}>
              {t('advanced.again')}
            </Button>
          </Group>
        </Alert>
      ) : null}
      {state.step === 'DONE' && advanced ? (
        <div className={shared.resultStack}>
          {state.analysis.dataHash !== hash ? (
            <Alert color="yellow" icon={<Icon name="refresh" />} py="xs">
              {t(state.analysis.dataHash === hashAtRun ? 'advanced.stale' : 'advanced.hashDiffers')}
            </Alert>
          ) : null}
          <Tabs defaultValue="agreement" keepMounted={false}>
            <Tabs.List aria-label={t('advanced.jump')} mb="md">
              {partNames.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`advanced.sections.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {partNames.map((name) => {
              const Part = parts[name];
              return (
                <Tabs.Panel key={name} value={name}>
                  <div className={shared.resultStack}>
                    <Part setup={setup} analysis={state.analysis} advanced={advanced} />
                  </div>
                </Tabs.Panel>
              );
            })}
          </Tabs>
          <Provenance
            analysis={state.analysis}
            seed={advanced.bootstrap.seed}
            isSame={state.analysis.dataHash === hash}
          />
          <Text size="sm">
            {sentence('limits', language)} {t('advanced.thresholds')}
          </Text>
        </div>
      ) : null}
    </>
  );
}
