/** The talk that is being scored, below its title: who, from where, and what they claim. */
import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { AgendaPresentation } from '../../electron/contract/topics.ts';
import { formatList } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ModalLayer } from '../ui/index.ts';
import { TalkDetails } from './TalkDetails.tsx';
import css from './talk.module.css';

export function TalkPane({ presentation }: { readonly presentation: AgendaPresentation }) {
  const { t } = useTranslation(['panelist', 'ui']);
  const language = useLanguage();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { presenters, agencyName, hostCity, programmes, claimedOutput, claimedOutcome } =
    presentation;
  return (
    <article className={css.talk} aria-label={t('talk.number', { number: presentation.number })}>
      <p className={css.people}>{formatList(presenters, language)}</p>
      <p className={css.from}>{[agencyName, hostCity].filter(Boolean).join(' · ')}</p>
      <dl className={css.claims}>
        <dt>{t('talk.output')}</dt>
        <dd>{claimedOutput || t('talk.notStated')}</dd>
        <dt>{t('talk.outcome')}</dt>
        <dd>{claimedOutcome || t('talk.notStated')}</dd>
        <dt>{t('talk.programmes')}</dt>
        <dd>
          {programmes.length === 0
            ? t('talk.noProgramme')
            : programmes.map(({ code, name }) => `${code} ${name}`).join(' · ')}
        </dd>
      </dl>
      <UnstyledButton className={css.more ?? ''} onClick={open}>
        {t('talk.more')}
      </UnstyledButton>
      <ModalLayer
        opened={isOpen}
        onClose={close}
        size="lg"
        title={t('talk.number', { number: presentation.number })}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <TalkDetails presentation={presentation} />
      </ModalLayer>
    </article>
  );
}
