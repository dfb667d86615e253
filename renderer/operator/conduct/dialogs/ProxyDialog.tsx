/** A panelist's paper sheet, typed twice: only when both entries agree does it count. */
import {
  Alert,
  Button,
  Checkbox,
  Select,
  SegmentedControl,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { decisionCodes, type DecisionCode } from '../../../../electron/contract/codes.ts';
import type { CommandAnswer } from '../../../../electron/contract/commands.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { mayScore } from '../../../../electron/domain/eligibility.ts';
import { useTopic } from '../../../stores/index.ts';
import { Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import {
  blankEntry,
  NOT_APPLICABLE,
  proxyContent,
  proxyIssues,
  type ProxyEntry,
} from './proxyContent.ts';
import dialogs from '../../parts/dialogs.module.css';
import styles from './proxyDialog.module.css';

type Answer = CommandAnswer<'enterProxySheet'>;
type Criterion = Setup['criterion'][number];

export interface ProxyDialogProps {
  setup: Setup;
  presentation: Setup['presentation'][number];
  panelistId: string | null;
  onClose: () => void;
}

export function ProxyDialog({ setup, presentation, panelistId, onClose }: ProxyDialogProps) {
  const t = useWords();
  const pending = usePending();
  const tray = useTopic('tray');
  const [chosen, setChosen] = useState(panelistId);
  const [entry, setEntry] = useState<ProxyEntry>(blankEntry);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isChecked, setChecked] = useState(false);
  const criteria = setup.criterion.toSorted((a, b) => a.position - b.position);
  const isSecond =
    tray?.waiting.some(
      (row) =>
        row.cause === 'PROXY' &&
        row.presentationId === presentation.id &&
        row.panelistId === chosen,
    ) ?? false;
  const issues = proxyIssues(entry, criteria);
  const isComplete =
    chosen !== null &&
    issues.missing.length === 0 &&
    issues.offScale.length === 0 &&
    entry.reason.trim() !== '' &&
    (!entry.isAbstaining || entry.abstainReason.trim() !== '');
  const change = (part: Partial<ProxyEntry>) => setEntry((now) => ({ ...now, ...part }));
  const submit = () => {
    setChecked(true);
    if (!isComplete || chosen === null) return;
    pending.run('enter', async () => {
      const got = await ask('enterProxySheet', {
        presentationId: presentation.id,
        panelistId: chosen,
        content: proxyContent(entry, criteria),
        state: entry.isAbstaining ? 'ABSTAINED' : 'SUBMITTED',
        reason: entry.reason,
      });
      if (!got) return;
      setAnswer(got);
      setChecked(false);
      // The second entry starts from an empty sheet: typing what one sees on screen would prove nothing.
      setEntry((now) => ({ ...blankEntry(), reason: now.reason }));
    });
  };
  const isDone = answer?.status === 'EQUAL' || answer?.status === 'BESIDE_OWN';
  return (
    <ConsoleModal
      title={t('conduct.proxyTitle', { number: presentation.number })}
      onClose={onClose}
      size="xl"
    >
      <Outcome answer={answer} criteria={criteria} />
      {isDone ? null : (
        <>
          <Text mb="sm">{t(isSecond ? 'conduct.proxySecond' : 'conduct.proxyFirst')}</Text>
          <SearchSelect
            label={t('conduct.proxyPerson')}
            withAsterisk
            data={setup.panelist
              .filter(mayScore)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            error={isChecked && chosen === null ? t('form.issue.required') : null}
            onChange={setChosen}
          />
          <Checkbox
            my="sm"
            label={t('conduct.proxyAbstains')}
            checked={entry.isAbstaining}
            onChange={(event) => change({ isAbstaining: event.currentTarget.checked })}
          />
          {entry.isAbstaining ? (
            <TextInput
              label={t('conduct.proxyAbstainReason')}
              withAsterisk
              value={entry.abstainReason}
              error={
                isChecked && entry.abstainReason.trim() === '' ? t('form.issue.required') : null
              }
              onChange={(event) => change({ abstainReason: event.currentTarget.value })}
            />
          ) : (
            <>
              <div className={styles.grid}>
                {criteria.map((criterion) => (
                  <ScoreLine
                    key={criterion.id}
                    criterion={criterion}
                    value={entry.scores[criterion.id] ?? ''}
                    isWrong={
                      issues.offScale.includes(criterion.id) ||
                      (isChecked && issues.missing.includes(criterion.id))
                    }
                    onChange={(value) =>
                      setEntry((now) => ({
                        ...now,
                        scores: { ...now.scores, [criterion.id]: value },
                      }))
                    }
                  />
                ))}
              </div>
              <Select
                label={t('conduct.proxyVote')}
                clearable
                data={decisionCodes.map((value) => ({ value, label: t(`ui:decision.${value}`) }))}
                value={entry.vote}
                onChange={(value) => change({ vote: value as DecisionCode | null })}
              />
              <Textarea
                mt="sm"
                label={t('conduct.proxyNote')}
                autosize
                minRows={1}
                maxRows={4}
                value={entry.note}
                onChange={(event) => change({ note: event.currentTarget.value })}
              />
            </>
          )}
          <TextInput
            mt="sm"
            label={t('conduct.proxyReason')}
            withAsterisk
            value={entry.reason}
            error={isChecked && entry.reason.trim() === '' ? t('form.issue.required') : null}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        </>
      )}
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:close')}
        </Button>
        {isDone ? null : (
          <Button onClick={submit} loading={pending.isAny}>
            {t(isSecond ? 'conduct.proxySendSecond' : 'conduct.proxySend')}
          </Button>
        )}
      </div>
    </ConsoleModal>
  );
}

interface ScoreLineProps {
  criterion: Criterion;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}

/** Short scales are pressed, long ones typed. */
function ScoreLine({ criterion, value, isWrong, onChange }: ScoreLineProps) {
  const t = useWords();
  const { name, min, max, allowsNotApplicable } = criterion;
  const label = t('conduct.proxyScore', { name, min, max });
  const isShort = max - min < 10;
  const steps = isShort ? Array.from({ length: max - min + 1 }, (_, at) => String(min + at)) : [];
  return (
    <>
      <Text c={isWrong ? 'red' : 'bright'}>
        {name}
        {isWrong ? ` · ${t('conduct.proxyWrong', { min, max })}` : ''}
      </Text>
      {isShort ? (
        <SegmentedControl
          aria-label={label}
          data={[
            { value: '', label: '–' },
            ...steps.map((step) => ({ value: step, label: step })),
            ...(allowsNotApplicable === 1
              ? [{ value: NOT_APPLICABLE, label: t('conduct.notApplicable') }]
              : []),
          ]}
          value={value}
          onChange={onChange}
        />
      ) : (
        <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <TextInput
            aria-label={label}
            value={value === NOT_APPLICABLE ? '' : value}
            onChange={(event) => onChange(event.currentTarget.value.trim())}
            inputMode="numeric"
            w={90}
            error={isWrong}
          />
          {allowsNotApplicable === 1 ? (
            <Checkbox
              label={t('conduct.notApplicable')}
              checked={value === NOT_APPLICABLE}
              onChange={(event) => onChange(event.currentTarget.checked ? NOT_APPLICABLE : '')}
            />
          ) : null}
        </div>
      )}
    </>
  );
}

function Outcome({ answer, criteria }: { answer: Answer | null; criteria: readonly Criterion[] }) {
  const t = useWords();
  if (!answer) return null;
  const color =
    answer.status === 'DIFFERENT' ? 'red' : answer.status === 'EQUAL' ? 'lagoon' : 'yellow';
  return (
    <Alert
      color={color}
      mb="sm"
      role="status"
      icon={<Icon name={answer.status === 'EQUAL' ? 'check' : 'info'} />}
      title={t(`conduct.proxyStatus.${answer.status}`)}
    >
      {answer.differences.map(({ criterionId, first, second }) => (
        <div key={criterionId ?? 'rest'}>
          {t('conduct.proxyDifference', {
            name: criteria.find(({ id }) => id === criterionId)?.name ?? t('conduct.proxyRest'),
            first: first || '–',
            second: second || '–',
          })}
        </div>
      ))}
    </Alert>
  );
}
