/** The tie-breaks in the order of their use. */
import { ActionIcon, Select, Text } from '@mantine/core';
import { Icon } from '../../../ui/index.ts';
import { moveItem } from '../../list/moveItem.ts';
import { useWords } from '../../useWords.ts';
import parts from '../../parts/parts.module.css';

export interface TieBreakEditorProps {
  value: readonly string[];
  groups: readonly { code: string; name: string }[];
  onChange: (value: string[]) => void;
  isDisabled: boolean;
}

export function TieBreakEditor({ value, groups, onChange, isDisabled }: TieBreakEditorProps) {
  const t = useWords();
  const nameOf = (code: string): string => {
    if (code === 'MEDIAN' || code === 'PREFERENCE') return t(`rules.tieBreak.${code}`);
    const group = groups.find((other) => other.code === code);
    return t('rules.tieBreak.group', { name: group?.name ?? code });
  };
  const choices = [...groups.map(({ code }) => code), 'MEDIAN', 'PREFERENCE'].filter(
    (code) => !value.includes(code),
  );
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('rules.tieBreaksHint')}
      </Text>
      <ol className={parts.rowList} aria-label={t('rules.tieBreaks')}>
        {value.map((code, at) => {
          const name = nameOf(code);
          return (
            <li key={code}>
              <strong style={{ width: 24, textAlign: 'end' }}>{at + 1}</strong>
              <Text className={parts.rowMain ?? ''}>{name}</Text>
              <ActionIcon
                color="gray"
                aria-label={t('form.moveUp', { name })}
                disabled={isDisabled || at === 0}
                onClick={() => onChange(moveItem(value, code, at - 1))}
              >
                <span aria-hidden="true">↑</span>
              </ActionIcon>
              <ActionIcon
                color="gray"
                aria-label={t('form.moveDown', { name })}
                disabled={isDisabled || at === value.length - 1}
                onClick={() => onChange(moveItem(value, code, at + 1))}
              >
                <span aria-hidden="true">↓</span>
              </ActionIcon>
              <ActionIcon
                color="red"
                aria-label={t('rules.removeTieBreak', { name })}
                disabled={isDisabled}
                onClick={() => onChange(value.filter((other) => other !== code))}
              >
                <Icon name="close" />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Select
        mt="sm"
        maw={420}
        label={t('rules.addTieBreak')}
        data={choices.map((code) => ({ value: code, label: nameOf(code) }))}
        value={null}
        disabled={isDisabled || choices.length === 0 || value.length >= 10}
        onChange={(code) => {
          if (code) onChange([...value, code]);
        }}
      />
      <Text size="sm" mt="xs">
        {t('rules.thenChair')}
      </Text>
    </>
  );
}
