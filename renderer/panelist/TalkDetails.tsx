/** Everything the agenda knows of a talk, unshortened. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaPresentation } from '../../electron/contract/topics.ts';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}

export function TalkDetails({ presentation }: { readonly presentation: AgendaPresentation }) {
  const { t } = useTranslation('panelist');
  const { title, presenters, agencyName, hostCity, hostInstitution, field, programmes, themes } =
    presentation;
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Fact label={t('talk.presenters')}>
        {presenters.map((name) => (
          <div key={name}>{name}</div>
        ))}
      </Fact>
      {agencyName && <Fact label={t('talk.agency')}>{agencyName}</Fact>}
      <Fact label={t('talk.hostCity')}>
        {[hostCity, hostInstitution].filter(Boolean).join(' · ') || t('talk.notStated')}
      </Fact>
      {field && <Fact label={t('talk.field')}>{field}</Fact>}
      <Fact label={t('talk.output')}>{presentation.claimedOutput || t('talk.notStated')}</Fact>
      <Fact label={t('talk.outcome')}>{presentation.claimedOutcome || t('talk.notStated')}</Fact>
      <Fact label={t('talk.programmes')}>
        {programmes.length === 0
          ? t('talk.noProgramme')
          : programmes.map(({ code, name, strength }) => (
              <div key={code}>
                {code} {name} ({t(strength === 2 ? 'talk.direct' : 'talk.indirect')})
              </div>
            ))}
      </Fact>
      {themes.length > 0 && <Fact label={t('talk.themes')}>{themes.join('; ')}</Fact>}
    </Stack>
  );
}
