/** The team of a presentation; a NIP is looked at while it is typed. */
import { ActionIcon, Button, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { Icon } from '../../../ui/index.ts';
import { AgencyField } from '../../form/AgencyField.tsx';
import { NipInput } from '../../form/NipInput.tsx';
import { useWords } from '../../useWords.ts';
import { otherNips } from '../otherNips.ts';
import { cityToday } from '../../cityToday.ts';
import { blankPresenter, type PresentationValues } from './presentationValues.ts';
import styles from './agenda.module.css';

export interface PresenterFieldsProps {
  fields: UseFormReturnType<PresentationValues>;
  setup: Setup;
  presentationId: string | null;
}

export function PresenterFields({ fields, setup, presentationId }: PresenterFieldsProps) {
  const t = useWords();
  const { presenters, agencyId } = fields.values;
  const statuses = [
    { value: '', label: '–' },
    { value: 'PNS', label: 'PNS' },
    { value: 'PPPK', label: 'PPPK' },
  ];
  return (
    <Fieldset legend={t('agenda.team')}>
      <Stack gap="sm">
        {presenters.map((presenter, at) => {
          const who = t('agenda.presenterNumber', { number: at + 1 });
          return (
            <div key={presenter.key} className={styles.presenterRow} role="group" aria-label={who}>
              <TextInput
                label={t('agenda.presenterName')}
                withAsterisk
                {...fields.getInputProps(`presenters.${at}.name`)}
              />
              <NipInput
                value={presenter.nip}
                onChange={(value) => fields.setFieldValue(`presenters.${at}.nip`, value)}
                error={fields.errors[`presenters.${at}.nip`]}
                context={{
                  employeeStatus: presenter.employeeStatus,
                  todayIso: cityToday(),
                  others: [
                    ...otherNips(setup, { presentationId }),
                    ...presenters.filter((other) => other.key !== presenter.key),
                  ],
                }}
              />
              <Select
                label={t('agenda.employeeStatus')}
                data={statuses}
                allowDeselect={false}
                {...fields.getInputProps(`presenters.${at}.employeeStatus`)}
              />
              <AgencyField
                setup={setup}
                label={t('agenda.presenterAgency')}
                {...fields.getInputProps(`presenters.${at}.agencyId`)}
              />
              <ActionIcon
                mt={26}
                color="red"
                aria-label={t('agenda.removePresenter', { name: presenter.name || who })}
                onClick={() => fields.removeListItem('presenters', at)}
              >
                <Icon name="close" />
              </ActionIcon>
            </div>
          );
        })}
      </Stack>
      <Button
        variant="default"
        mt={presenters.length > 0 ? 'sm' : 0}
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => fields.insertListItem('presenters', blankPresenter(agencyId))}
        disabled={presenters.length >= 10}
      >
        {t('agenda.addPresenter')}
      </Button>
    </Fieldset>
  );
}
