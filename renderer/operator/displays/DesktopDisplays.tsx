/** The desk as the desktop sees it: a picture of the displays, and which of them is the room's screen. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Arrangement, DisplayPart } from '../../../electron/contract/desktop.ts';
import { notifyProblem } from '../../ui/index.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { displayWords } from './displayWords.ts';
import { fitDisplays } from './fitDisplays.ts';
import css from './desktopDisplays.module.css';

const bridge = window.desktop?.kind === 'HOST' ? window.desktop : undefined;

/** Draws nothing in a browser: there the projector is a page somebody drags over. */
export function DesktopDisplays() {
  const words = displayWords[useLanguage()];
  const arrangement = useArrangement();
  if (!bridge || !arrangement) return null;
  const { displays, projector } = arrangement;
  const choose = (key: string | null): void => void bridge.chooseDisplay(key).catch(notifyProblem);
  const fitted = fitDisplays(displays);
  return (
    <section aria-label={words.title} className={css.part}>
      <Group justify="space-between">
        <Text fw={700}>{words.title}</Text>
        <Badge
          variant="light"
          color={projector === 'SHOWN' ? 'lagoon' : projector === 'UNPLUGGED' ? 'yellow' : 'gray'}
        >
          {words[projector]}
        </Badge>
      </Group>
      <svg
        viewBox={`0 0 ${fitted.width} ${fitted.height}`}
        className={css.desk ?? ''}
        aria-hidden="true"
      >
        {fitted.places.map(({ display, x, y, width, height }) => (
          <g key={display.key}>
            <rect
              {...{ x, y, width, height }}
              rx={6}
              className={display.isShowing ? css.showing : css.screen}
            />
            <text x={x + width / 2} y={y + height / 2} className={css.name}>
              {nameOf(display, displays)}
            </text>
          </g>
        ))}
      </svg>
      <ul className={css.list ?? ''}>
        {displays.map((display) => (
          <li key={display.key} className={css.row ?? ''}>
            <span className={css.what}>
              <b>{nameOf(display, displays)}</b> {display.label} ·{' '}
              {Math.round(display.width * display.scaleFactor)}×
              {Math.round(display.height * display.scaleFactor)}
              {display.isInternal && ` · ${words.internal}`}
            </span>
            {display.holdsOperator ? (
              <Text size="sm">{words.operator}</Text>
            ) : display.isShowing ? (
              <Button variant="default" onClick={() => choose(null)}>
                {words.close}
              </Button>
            ) : (
              <Button onClick={() => choose(display.key)}>{words.show}</Button>
            )}
          </li>
        ))}
      </ul>
      {displays.length === 1 && <Text size="sm">{words.alone}</Text>}
      {projector === 'UNPLUGGED' && displays.length > 1 && <Text size="sm">{words.waiting}</Text>}
    </section>
  );
}

/** 1, 2, 3 as they stand on the desk, from left to right. */
function nameOf(display: DisplayPart, displays: readonly DisplayPart[]): string {
  return String(displays.toSorted((a, b) => a.x - b.x || a.y - b.y).indexOf(display) + 1);
}

function useArrangement(): Arrangement | undefined {
  const [arrangement, setArrangement] = useState<Arrangement>();
  useEffect(() => {
    if (!bridge) return undefined;
    bridge.readArrangement().then(setArrangement, notifyProblem);
    return bridge.watchArrangement(setArrangement);
  }, []);
  return arrangement;
}
