/** What is missing before the day can start, each item with the way to put it right; and the rehearsal. */
import { Badge, Button } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useTopic } from '../../../stores/index.ts';
import { ConfirmButton, Icon } from '../../../ui/index.ts';
import { sendCommand } from '../../../link/index.ts';
import { ImportButton } from '../../documents/ImportButton.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { goTo } from '../../shell/route.ts';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { placeOf } from './readinessPlaces.ts';
import './readiness.css';

type Item = Setup['readiness'][number];

export function ReadinessSection({ setup }: SectionProps) {
  const t = useWords();
  const displays = useTopic('displays') ?? [];
  const presence = useTopic('presence') ?? [];
  const screens = displays.filter((display) => display.isConnected).length;
  const seats = presence.filter((seat) => seat.role === 'PANELIST' && seat.isConnected).length;
  const live: Item[] = [
    { code: 'DISPLAYS', isOk: screens > 0, isRequired: false, values: { count: screens } },
    { code: 'SEATS', isOk: seats > 0, isRequired: false, values: { count: seats } },
  ];
  // The host may check these itself one day; its word goes first.
  const items = [
    ...setup.readiness,
    ...live.filter(({ code }) => !setup.readiness.some((item) => item.code === code)),
  ];
  const missing = items.filter((item) => !item.isOk && item.isRequired);
  const sorted = [
    ...missing,
    ...items.filter((item) => !item.isOk && !item.isRequired),
    ...items.filter((item) => item.isOk),
  ];
  const isRehearsal = setup.event.rehearsalOfEventId !== null;
  return (
    <>
      <SectionHead
        title={t('prepare.sections.readiness')}
        hint={
          missing.length === 0
            ? t('readiness.canStart')
            : t('readiness.cannotStart', { count: missing.length })
        }
        actions={
          <>
            <ImportButton setup={setup} />
            {isRehearsal ? null : (
              <ConfirmButton
                variant="default"
                question={t('readiness.rehearse')}
                consequence={t('readiness.rehearseText')}
                confirmLabel={t('readiness.rehearse')}
                onConfirm={() => sendCommand('startRehearsal', {})}
              >
                {t('readiness.rehearse')}
              </ConfirmButton>
            )}
            <Button onClick={() => goTo({ tab: 'conduct' })}>{t('readiness.toConsole')}</Button>
          </>
        }
      />
      <ul className="rowList readinessList">
        {sorted.map((item) => (
          <ReadinessRow key={item.code} item={item} />
        ))}
      </ul>
    </>
  );
}

function ReadinessRow({ item }: { item: Item }) {
  const t = useWords();
  const place = placeOf(item.code);
  const state = item.isOk ? 'OK' : item.isRequired ? 'MISSING' : 'ADVISED';
  // A code this page does not know yet is shown as it is rather than hidden.
  const code = item.code as 'PANEL';
  const title = t(`readiness.items.${code}.title`, { defaultValue: item.code, ...item.values });
  const text = t(`readiness.items.${code}.${item.isOk ? 'ok' : 'missing'}`, {
    defaultValue: '',
    ...item.values,
  });
  return (
    <li data-state={state}>
      <span className="readinessMark" data-state={state}>
        <Icon
          name={state === 'OK' ? 'checkCircle' : state === 'MISSING' ? 'alert' : 'info'}
          size={24}
        />
        <span className="visuallyHidden">{t(`readiness.state.${state}`)}</span>
      </span>
      <div className="rowMain">
        <strong>{title}</strong>{' '}
        {state === 'MISSING' ? (
          <Badge color="red" variant="light">
            {t('readiness.state.MISSING')}
          </Badge>
        ) : null}
        <div style={{ color: 'var(--mantine-color-dimmed)' }}>{text}</div>
      </div>
      {!item.isOk && place ? (
        <Button
          variant="default"
          onClick={() => goTo(place)}
          aria-label={t('readiness.fixOne', { name: title })}
        >
          {t('readiness.fix')}
        </Button>
      ) : null}
    </li>
  );
}
