/** Files the host makes of the open event. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTopic } from '../../stores/index.ts';
import { Icon, notifyProblem } from '../../ui/index.ts';
import { useUnprintable } from '../parts/UnprintableDialog.tsx';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { downloadExport, HttpError, type ExportAsked } from './hostDoor.ts';

/** By what one wants them for. */
const groups = [
  {
    name: 'data',
    files: [
      { label: 'xlsx', asked: { what: 'xlsx' } },
      { label: 'shared', asked: { what: 'xlsx', profile: 'dibagikan' } },
      { label: 'csv', asked: { what: 'csv' } },
      { label: 'scores', asked: { what: 'scores' } },
      { label: 'archive', asked: { what: 'json' } },
    ],
  },
  {
    name: 'before',
    files: [
      { label: 'joinCards', asked: { what: 'joinCards' } },
      { label: 'blankSheets', asked: { what: 'blankSheets' } },
      { label: 'attendance', asked: { what: 'attendance' } },
    ],
  },
  {
    name: 'after',
    files: [
      { label: 'minutes', asked: { what: 'minutes' } },
      { label: 'recap', asked: { what: 'recap' } },
      { label: 'followUp', asked: { what: 'followUp' } },
      { label: 'summary', asked: { what: 'summary', profile: 'dibagikan' } },
    ],
  },
] as const;

export function ExportMenu() {
  const t = useWords();
  const isReady = Boolean(useTopic('setup'));
  const pending = usePending();
  const unprintable = useUnprintable((asked) => save(asked));
  function save(asked: ExportAsked): void {
    pending.run('export', async () => {
      try {
        const name = await downloadExport(asked);
        notifications.show({ message: t('shell.export.done', { name }), color: 'lagoon' });
      } catch (error) {
        if (unprintable.ask(error, asked)) return;
        notifyProblem(
          error instanceof HttpError
            ? new Error(t('shell.export.failed', { status: error.status }))
            : error,
        );
      }
    });
  }
  const menu = (
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
            {files.map(({ label, asked }) => (
              <Menu.Item key={label} onClick={() => save(asked)} mih={44}>
                {t(`shell.export.${label}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
        <Menu.Label aria-hidden="true">{t('shell.export.hint')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <>
      {menu}
      {unprintable.dialog}
    </>
  );
}
