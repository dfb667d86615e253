/** Penyamaan persepsi: what every level means, and a practice sheet that counts nowhere. */
import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetContent } from '../../electron/contract/sheets.ts';
import { Icon } from '../ui/index.ts';
import type { PanelistData } from './panelistData.ts';
import type { Route } from './route.ts';
import { RubricTable } from './RubricTable.tsx';
import { emptyContent } from './sheetEdits.ts';
import { SheetForm } from './SheetForm.tsx';
import { totalOf } from './sheetTotal.ts';
import { TotalBox } from './TotalBox.tsx';
import css from './calibration.module.css';

interface Props {
  readonly data: PanelistData;
  readonly onRoute: (route: Route) => void;
}

export function CalibrationScene({ data: { programme }, onRoute }: Props) {
  const { t } = useTranslation('panelist');
  const [tab, setTab] = useState<string | null>('RUBRIC');
  // Lives here alone: practice is stored nowhere and gone when the page moves on.
  const [steps, setSteps] = useState<readonly SheetContent[]>([emptyContent]);
  const content = steps.at(-1) ?? emptyContent;
  const undo = (): void => setSteps((old) => (old.length > 1 ? old.slice(0, -1) : old));
  return (
    <main>
      <Tabs
        value={tab}
        onChange={setTab}
        keepMounted={false}
        className={css.scene ?? ''}
        data-practice={tab === 'PRACTICE'}
      >
        <header className={css.top}>
          <Button
            variant="default"
            className={css.back ?? ''}
            leftSection={<Icon name="arrowLeft" size={18} />}
            onClick={() => onRoute({ to: 'NOW' })}
          >
            {t('calibration.back')}
          </Button>
          <div className={css.heading}>
            <h1>{t('calibration.title')}</h1>
            <p>{t('calibration.text')}</p>
          </div>
          <Tabs.List className={css.tabs ?? ''}>
            <Tabs.Tab value="RUBRIC">{t('calibration.tabRubric')}</Tabs.Tab>
            <Tabs.Tab value="PRACTICE">{t('calibration.tabPractice')}</Tabs.Tab>
          </Tabs.List>
          {tab === 'PRACTICE' && (
            <div className={css.practiceBar}>
              <p>{t('calibration.practice')}</p>
              <Button variant="default" onClick={() => setSteps([emptyContent])}>
                {t('calibration.clear')}
              </Button>
              <TotalBox total={totalOf(programme.criteria, content)} />
            </div>
          )}
        </header>
        <div className={css.main}>
          <Tabs.Panel value="RUBRIC" className={css.panel ?? ''}>
            <RubricTable programme={programme} />
          </Tabs.Panel>
          <Tabs.Panel value="PRACTICE" className={css.panel ?? ''}>
            <SheetForm
              rubric={programme}
              content={content}
              isDisabled={false}
              missedIds={[]}
              message={null}
              tone="calm"
              onChange={(edit) => setSteps((old) => [...old, edit(old.at(-1) ?? emptyContent)])}
              onUndo={undo}
            />
          </Tabs.Panel>
        </div>
      </Tabs>
    </main>
  );
}
