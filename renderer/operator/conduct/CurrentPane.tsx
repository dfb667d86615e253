/** Centre: the talk now, its step, its time, and who has handed in. */
import type { Setup } from '../../../electron/contract/topics.ts';
import { useTopic } from '../../stores/index.ts';
import { Loading } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { BetweenTalks } from './BetweenTalks.tsx';
import { ConsoleTools } from './ConsoleTools.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { TalkHead } from './TalkHead.tsx';
import { TimerPanel } from './TimerPanel.tsx';
import styles from './console.module.css';

export function CurrentPane({ setup }: { setup: Setup }) {
  const t = useWords();
  const live = useTopic('live');
  if (!live) return <Loading label={t('shell.waiting')} />;
  const current = setup.presentation.find(({ id }) => id === live.currentPresentationId);
  return (
    <section className={`${styles.pane} ${styles.centre}`} aria-label={t('conduct.centre')}>
      {current ? (
        <>
          <TalkHead setup={setup} presentation={current} />
          <PhaseBar phase={live.phase} />
          <TimerPanel live={live} />
          <PeoplePanel />
        </>
      ) : (
        <BetweenTalks setup={setup} live={live} />
      )}
      <ConsoleTools undo={live.undo} />
    </section>
  );
}
