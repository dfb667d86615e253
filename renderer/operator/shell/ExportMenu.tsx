/** Files the host makes of the open event. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTopic } from '../../stores/index.ts';
import { Icon, notifyProblem } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { downloadExport, HttpError } from './hostDoor.ts';

/** What stands behind /operator/export/. */
const files = [
  { label: 'xlsx', path: 'xlsx' },
  { label: 'csv', path: 'csv' },
  { label: 'archive', path: 'json' },
] as const;

export function ExportMenu() {
  const t = useWords();
  const isReady = Boolean(useTopic('setup'));
  const pending = usePending();
  const save = (path: string) =>
    pending.run('export', async () => {
      try {
        const name = await downloadExport(path);
        notifications.show({ message: t('shell.export.done', { name }), color: 'lagoon' });
      } catch (error) {
        notifyProblem(
          error instanceof HttpError
            ? new Error(t('shell.export.failed', { status: error.status }))
            : error,
        );
      }
    });
  return (
    <Menu position="bottom-end" withArrow>
      <Menu.Target>
        <Button
          variant="default"
          disabled={!isReady}
          loading={pending.is('export')}
          leftSection={<Icon name="save" size={18} />}
          px="sm"
        >
          {t('shell.export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ label, path }) => (
          <Menu.Item key={path} onClick={() => save(path)} mih={44}>
            {t(`shell.export.${label}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('shell.export.hint')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
