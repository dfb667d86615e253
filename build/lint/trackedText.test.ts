import { expect, test } from 'vitest';
import { findMachineText } from './trackedText.ts';

/** Joined here, because this file is searched as well. */
const machinePath = (...parts: string[]): string => ['', ...parts].join('/');

test("a path of somebody's machine is found with its line", () => {
  const text = `first\nread '${machinePath('home', 'sari', 'bantaya')}'\nlast`;
  expect(findMachineText(text)).toEqual([
    { line: 2, text: `read '${machinePath('home', 'sari', 'bantaya')}'` },
  ]);
  expect(findMachineText(`file:${machinePath('', '', 'work', 'x')}`)).toHaveLength(0);
  expect(findMachineText(`cd ${machinePath('work', 'main')}`)).toHaveLength(1);
});

test('folders of the project and addresses of the web are not', () => {
  expect(
    findMachineText('see db/work/list.ts, https://example.org/home/page and ~/work/notes'),
  ).toEqual([]);
  expect(findMachineText('the home folder is where data lives')).toEqual([]);
});
