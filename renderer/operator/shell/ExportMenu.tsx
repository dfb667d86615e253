/** Files the host makes of the open event. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTopic } from '../../stores/index.ts';
import { Icon, notifyProblem } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { downloadExport, HttpError } from './hostDoor.ts';

/** What stands behind /operator/export/, by what one wants it for. */
const groups = [
  {
    name: 'data',
    files: [
      { label: 'xlsx', path: 'xlsx' },
      { label: 'shared', path: 'xlsx?profile=dibagikan' },
      { label: 'csv', path: 'csv' },
      { label: 'scores', path: 'scores' },
      { label: 'archive', path: 'json' },
    ],
  },
  {
    name: 'before',
    files: [
      { label: 'joinCards', path: 'joinCards' },
      { label: 'blankSheets', path: 'blankSheets' },
      { label: 'attendance', path: 'attendance' },
    ],
  },
  {
    name: 'after',
    files: [
      { label: 'minutes', path: 'minutes' },
      { label: 'recap', path: 'recap' },
      { label: 'followUp', path: 'followUp' },
      { label: 'summary', path: 'summary?profile=dibagikan' },
    ],
  },
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
          aria-description={t('shell.export.hint')}
        >
          {t('shell.export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 72px)" style={{ overflowY: 'auto' }}>
        {groups.map(({ name, files }) => (
          <div key={name} role="group" aria-label={t(`shell.export.groups.${name}`)}>
            <Menu.Label aria-hidden="true">{t(`shell.export.groups.${name}`)}</Menu.Label>
            {files.map(({ label, path }) => (
              <Menu.Item key={path} onClick={() => save(path)} mih={44}>
                {t(`shell.export.${label}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
        <Menu.Label aria-hidden="true">{t('shell.export.hint')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
