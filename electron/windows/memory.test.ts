import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemory } from './memory.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bantaya-memory-'));
  file = path.join(folder, 'shell/desktop.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () => openMemory(file, () => undefined);
const place = { x: 10, y: 20, width: 1200, height: 700, isMaximized: false };

test('windows come back where they were', () => {
  open().patch({ operator: place, language: 'en' });
  expect(open().now).toMatchObject({ operator: place, language: 'en', isProjectorWanted: true });
});

test('one damaged part costs no other', () => {
  open().patch({ operator: place, port: 7001 });
  const text = readFileSync(file, 'utf8').replace('"width": 1200', '"width": "wide"');
  writeFileSync(file, text);
  expect(open().now).toMatchObject({ operator: null, port: 7001 });
});

test.each(['', 'null', '[]', '{"port":', '{"port":99999999}'])(
  'a memory that reads %j is an empty one',
  (text) => {
    open().patch({});
    writeFileSync(file, text);
    expect(open().now).toMatchObject({ operator: null, port: 0, language: 'id' });
  },
);

test('a disk that refuses is noted and stops nothing', () => {
  const lines: string[] = [];
  writeFileSync(path.join(folder, 'shell'), 'a file where the folder should be');
  const memory = openMemory(file, (line) => lines.push(line));
  memory.patch({ port: 5 });
  expect(memory.now.port).toBe(5);
  expect(lines).toHaveLength(1);
});
