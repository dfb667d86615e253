/** What has happened so far, newest first, with a line to write a note. */
import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { ask } from '../ask.ts';
import { useLogWords } from '../log/useLogWords.ts';
import { mergeLog } from '../log/mergeLog.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { NOTE_FIELD_ID } from './leftPane.ts';
import styles from './runningLog.module.css';

const SHOWN = 80;

export function RunningLog({ setup }: { setup: Setup }) {
  const t = useWords();
  const language = useLanguage();
  const log = useTopic('log');
  const describe = useLogWords(setup);
  const lines = mergeLog(log?.entries ?? [], log?.annotations ?? []).slice(0, SHOWN);
  return (
    <>
      <NoteBox />
      {lines.length === 0 ? <Text c="dimmed">{t('conduct.noLog')}</Text> : null}
      <ol className={styles.log} aria-label={t('conduct.log')}>
        {lines.map((line) => (
          <li key={line.key} data-kind={line.kind}>
            <Text size="xs" c="dimmed" component="span">
              {formatInstant(line.atMs, language)}
            </Text>
            <Text size="sm">{line.kind === 'NOTE' ? line.text : describe(line.entry)}</Text>
          </li>
        ))}
      </ol>
    </>
  );
}

function NoteBox() {
  const t = useWords();
  const [text, setText] = useState('');
  const pending = usePending();
  const save = () =>
    pending.run('note', async () => {
      if (text.trim() !== '' && (await ask('annotate', { text }))) setText('');
    });
  return (
    <div className={styles.noteBox}>
      <Textarea
        id={NOTE_FIELD_ID}
        label={t('conduct.note')}
        placeholder={t('conduct.noteHint')}
        autosize
        minRows={1}
        maxRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <Button
        variant="default"
        onClick={save}
        loading={pending.is('note')}
        disabled={text.trim() === ''}
      >
        {t('conduct.addNote')}
      </Button>
    </div>
  );
}
