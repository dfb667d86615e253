import { expect, test } from 'vitest';
import { chooseDisplay, clampBounds, keyOf, markOf, type DisplayFacts } from './displays.ts';

function display(
  id: number,
  label: string,
  [x, y, width, height]: [number, number, number, number],
  more: Partial<DisplayFacts> = {},
): DisplayFacts {
  const bounds = { x, y, width, height };
  return {
    id,
    label,
    bounds,
    workArea: { ...bounds, height: height - 40 },
    scaleFactor: 1,
    internal: false,
    ...more,
  };
}

const laptop = display(1, 'Layar laptop', [0, 0, 1366, 768], { internal: true });
const projector = display(2, 'EPSON', [1366, 0, 1024, 768]);
const television = display(3, 'SAMSUNG', [-1920, 0, 1920, 1080]);
const choose = (
  displays: DisplayFacts[],
  mark: DisplayFacts | null,
  operatorId: number | undefined = 1,
) => chooseDisplay({ displays, primaryId: 1, operatorId, mark: mark && markOf(mark) })?.label;

test('the first time the room is shown on the external display', () => {
  expect(choose([laptop, projector], null)).toBe('EPSON');
});

test('without an external display the room is shown nowhere', () => {
  expect(choose([laptop], null)).toBeUndefined();
  expect(choose([laptop], projector)).toBeUndefined();
});

test('the projector is known again under another number and at another place', () => {
  const moved = display(77, 'EPSON', [0, -768, 1024, 768]);
  expect(choose([laptop, television, moved], projector)).toBe('EPSON');
  expect(choose([laptop, television, display(78, 'EPSON', [0, 0, 1920, 1080])], projector)).toBe(
    'EPSON',
  );
});

test('of two equal displays the one at the remembered place is taken', () => {
  const twin = display(4, 'EPSON', [2390, 0, 1024, 768]);
  const found = chooseDisplay({
    displays: [laptop, projector, twin],
    primaryId: 1,
    operatorId: 1,
    mark: markOf(twin),
  });
  expect(found?.id).toBe(4);
});

test('another projector than yesterday is taken when it is the only one', () => {
  expect(choose([laptop, television], projector)).toBe('SAMSUNG');
  expect(
    choose([laptop, television, display(5, 'LG', [0, 768, 1280, 800])], projector),
  ).toBeUndefined();
});

test("the operator's display is never covered, nor is the laptop taken instead", () => {
  expect(choose([laptop, projector], projector, 2)).toBeUndefined();
  expect(choose([laptop, projector, television], projector, 2)).toBeUndefined();
  expect(choose([laptop, projector], null, 2)).toBeUndefined();
});

test('a display keeps its key when the system counts it differently', () => {
  expect(keyOf({ ...projector, id: 99 })).toBe(keyOf(projector));
});

test('a window whose display is gone comes back whole, onto the laptop', () => {
  const there = { x: 1500, y: 50, width: 1600, height: 1000 };
  expect(clampBounds(there, [laptop], laptop)).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  const onTelevision = { x: -1800, y: 20, width: 1200, height: 700 };
  expect(clampBounds(onTelevision, [laptop, television], laptop)).toEqual(onTelevision);
  expect(clampBounds(onTelevision, [laptop], laptop).x).toBeGreaterThanOrEqual(0);
});

test('a window whose title bar lies above the screen can be held again', () => {
  const above = { x: 100, y: -400, width: 800, height: 600 };
  expect(clampBounds(above, [laptop], laptop).y).toBeGreaterThanOrEqual(0);
});
