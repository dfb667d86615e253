/** A button that asks before it does something that is hard to take back. */
import { Button, type ButtonProps, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ModalLayer } from './Layers.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface Props extends ButtonProps {
  readonly children: ReactNode;
  /** The question, as a title. */
  readonly question: string;
  /** What will happen. */
  readonly consequence?: ReactNode;
  /** The verb on the button that does it. */
  readonly confirmLabel?: string;
  readonly isDangerous?: boolean;
  readonly onConfirm: () => void | Promise<unknown>;
}

export function ConfirmButton({
  children,
  question,
  consequence,
  confirmLabel,
  isDangerous = false,
  onConfirm,
  ...button
}: Props) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function confirm(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      close();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button {...button} onClick={open}>
        {children}
      </Button>
      <ModalLayer
        opened={isOpen}
        onClose={close}
        title={question}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {consequence && (
          <Text component="div" mb="lg">
            {consequence}
          </Text>
        )}
        <ProblemAlert problem={problem} />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            {...(isDangerous ? { color: 'red' } : {})}
            loading={isBusy}
            onClick={() => void confirm()}
          >
            {confirmLabel ?? t('confirm')}
          </Button>
        </Group>
      </ModalLayer>
    </>
  );
}
