/** Keeps the seat standing when one section cannot be drawn or loaded: says so and offers the way on. */
import { Button, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../../ui/index.ts';
import { useResultWords } from './useResultWords.ts';

interface Props {
  children: ReactNode;
}

export class SectionBoundary extends Component<Props, { problem: unknown }> {
  override state: { problem: unknown } = { problem: null };

  static getDerivedStateFromError(problem: unknown): { problem: unknown } {
    return { problem };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === null ? this.props.children : <Crashed problem={problem} />;
  }
}

function Crashed({ problem }: { problem: unknown }) {
  const t = useResultWords();
  return (
    <EmptyState
      title={t('frame.crash')}
      icon="alert"
      action={<Button onClick={() => window.location.reload()}>{t('ui:reload')}</Button>}
    >
      <Text>
        {t('ui:unexpected', {
          detail: problem instanceof Error ? problem.message : String(problem),
        })}
      </Text>
    </EmptyState>
  );
}
