/** The files the host makes, each with who may have it. */
import { Badge, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Icon, notifyProblem } from '../../../ui/index.ts';
import { downloadExport, HttpError } from '../../shell/hostDoor.ts';
import { usePending } from '../../usePending.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';

/** What stands behind /operator/export/. */
const files = [
  { name: 'minutes', text: 'minutesText', path: 'minutes' },
  { name: 'recap', text: 'recapText', path: 'recap' },
  { name: 'followUp', text: 'followUpText', path: 'followUp' },
  { name: 'attendance', text: 'attendanceText', path: 'attendance' },
  { name: 'summary', text: 'summaryText', path: 'summary?profile=dibagikan' },
  { name: 'internal', text: 'internalText', path: 'xlsx?profile=internal' },
  { name: 'shared', text: 'sharedText', path: 'xlsx?profile=dibagikan' },
  { name: 'csv', text: 'csvText', path: 'csv?profile=internal' },
  { name: 'csvShared', text: 'csvSharedText', path: 'csv?profile=dibagikan' },
  { name: 'scores', text: 'scoresText', path: 'scores' },
  { name: 'json', text: 'jsonText', path: 'json' },
] as const;

export function ExportFiles({ isDraft }: { isDraft: boolean }) {
  const t = useResultWords();
  const pending = usePending();
  const save = (path: string) =>
    pending.run(path, async () => {
      try {
        const name = await downloadExport(path);
        notifications.show({ message: t('closing.done', { name }), color: 'lagoon' });
      } catch (error) {
        notifyProblem(error instanceof HttpError ? new Error(t('closing.failed', { status: error.status })) : error);
      }
    });
  return (
    <SectionPart
      title={t('closing.exports')}
      hint={t('closing.exportsHint')}
      aside={isDraft ? <Badge color="gray" variant="light">{t('closing.draftMark')}</Badge> : null}
    >
      <ul className="rowList">
        {files.map(({ name, text, path }) => (
          <li key={name}>
            <div className="rowMain">
              <strong>{t(`closing.file.${name}`)}</strong>
              <Text size="sm" c="dimmed">
                {t(`closing.file.${text}`)}
              </Text>
            </div>
            <Button
              variant="default"
              leftSection={<Icon name="save" size={18} />}
              loading={pending.is(path)}
              onClick={() => save(path)}
              aria-label={t('closing.downloadOf', { name: t(`closing.file.${name}`) })}
            >
              {t('closing.download')}
            </Button>
          </li>
        ))}
      </ul>
    </SectionPart>
  );
}
