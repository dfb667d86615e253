/**
 * One error while drawing leaves no blank page: says what happened, and draws the seat anew. Elements that somebody else
 * moved (a browser that translates) are no reason to say anything: the seat is drawn anew at once.
 */
import { Button } from '@mantine/core';
import { Component, Fragment, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import { EmptyState } from './EmptyState.tsx';
import css from './seatBoundary.module.css';

/** Nobody can press anything on the wall. */
const BY_ITSELF_AFTER_MS = 3_000;
/** What is torn again this soon is left to a press. */
const TEARS_APART_MS = 1_000;

/** An element was not where this page had put it. */
const isTear = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

interface Props {
  /** Draws anew without a press. */
  readonly isUnattended: boolean;
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
  /** Counts the drawings: what was half drawn is never taken up again. */
  readonly drawing: number;
}

export class SeatBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, drawing: 1 };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  private lastTearMs = -Infinity;

  override componentDidCatch(error: unknown): void {
    if (!isTear(error)) return;
    const nowMs = performance.now();
    const isFirst = nowMs - this.lastTearMs > TEARS_APART_MS;
    this.lastTearMs = nowMs;
    if (isFirst) this.again();
  }

  private readonly again = (): void =>
    this.setState(({ drawing }) => ({ hasFailed: false, drawing: drawing + 1 }));

  override render(): ReactNode {
    const { isUnattended, children } = this.props;
    const { hasFailed, drawing } = this.state;
    if (!hasFailed) return <Fragment key={drawing}>{children}</Fragment>;
    return <Failed isUnattended={isUnattended} onAgain={this.again} />;
  }
}

interface FailedProps {
  readonly isUnattended: boolean;
  readonly onAgain: () => void;
}

function Failed({ isUnattended, onAgain }: FailedProps) {
  const { t } = useTranslation('ui');
  useLanguage();
  useEffect(() => {
    if (!isUnattended) return undefined;
    const timer = setTimeout(onAgain, BY_ITSELF_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isUnattended, onAgain]);
  return (
    <main className={`${css.failed} ${isUnattended ? css.wall : ''}`}>
      <EmptyState
        order={1}
        icon="alert"
        title={t('drawing.title')}
        action={
          isUnattended ? undefined : (
            <Button size="md" onClick={onAgain} data-autofocus>
              {t('drawing.again')}
            </Button>
          )
        }
      >
        <p role="alert">{t(isUnattended ? 'drawing.byItself' : 'drawing.text')}</p>
      </EmptyState>
    </main>
  );
}
