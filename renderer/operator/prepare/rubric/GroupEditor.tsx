/** Groups of criteria: OUTPUT and OUTCOME always, others as the city wishes. */
import { ActionIcon, Button, Fieldset, Group, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { fixedGroups } from '../../../../electron/domain/rubric.ts';
import { Icon } from '../../../ui/index.ts';
import { useWords } from '../../useWords.ts';
import { groupCodeFor, type RubricValues } from './rubricValues.ts';

export function GroupEditor({
  fields,
  isDisabled,
}: {
  fields: UseFormReturnType<RubricValues>;
  isDisabled: boolean;
}) {
  const t = useWords();
  const [name, setName] = useState('');
  const { groups, criteria } = fields.values;
  const add = () => {
    if (name.trim() === '') return;
    fields.insertListItem('groups', { code: groupCodeFor(name, groups), name: name.trim() });
    setName('');
  };
  return (
    <Fieldset legend={t('rubric.groups')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('rubric.groupsHint')}
      </Text>
      <Group gap="md" align="end">
        {groups.map((group, at) => {
          const isUsed = criteria.some(({ groupCode }) => groupCode === group.code);
          const isFixed = fixedGroups.includes(group.code);
          return (
            <Group key={group.code} gap={4} wrap="nowrap" align="end">
              <TextInput
                label={group.code}
                w={170}
                disabled={isDisabled}
                {...fields.getInputProps(`groups.${at}.name`)}
              />
              {isFixed ? null : (
                <ActionIcon
                  color="red"
                  aria-label={t('rubric.removeGroup', { name: group.name })}
                  title={isUsed ? t('rubric.groupInUse') : undefined}
                  disabled={isDisabled || isUsed}
                  onClick={() => fields.removeListItem('groups', at)}
                >
                  <Icon name="close" />
                </ActionIcon>
              )}
            </Group>
          );
        })}
        <TextInput
          label={t('rubric.newGroup')}
          w={190}
          value={name}
          disabled={isDisabled}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button variant="default" onClick={add} disabled={isDisabled || name.trim() === ''}>
          {t('form.add')}
        </Button>
      </Group>
    </Fieldset>
  );
}
