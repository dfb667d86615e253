import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareTitles, readTitles, writeTitles } from './keptTitles.ts';
import { REPLACED } from './replacedTitles.ts';

const kept = (suite: string) =>
  readTitles(readFileSync(path.join(import.meta.dirname, `titles/${suite}.txt`), 'utf8'));

test('every test that 0.1.0 had is in the short or the long suite, or was replaced by one that is', () => {
  const present = new Set(
    [kept('short'), kept('long')].flatMap((suite) => [...suite.values()].flat()),
  );
  const presentTitle = (title: string): string => {
    const rule = REPLACED.find(({ was }) => was.test(title));
    return rule ? title.replace(rule.was, rule.by) : title;
  };
  const missing = [...kept('0.1.0').values()]
    .flat()
    .filter((title) => !present.has(title) && !present.has(presentTitle(title)));
  expect(missing).toEqual([]);
});

describe('titles that are kept', () => {
  const titles = new Map([
    ['b.test.ts', ['two', 'one']],
    ['a.test.ts', ['each', 'each']],
  ]);

  test('read as they were written, whatever order they ran in', () => {
    const text = writeTitles(titles);
    expect(text).toBe('a.test.ts\n  each\n  each\nb.test.ts\n  one\n  two\n');
    expect(writeTitles(readTitles(text))).toBe(text);
    expect(compareTitles(readTitles(text), titles, true)).toEqual([]);
  });

  test('name a test that vanished, one that came, and one that ran only once instead of twice', () => {
    const ran = new Map([
      ['b.test.ts', ['one', 'three']],
      ['a.test.ts', ['each']],
    ]);
    expect(compareTitles(readTitles(writeTitles(titles)), ran, true)).toEqual([
      'did not run: a.test.ts > each',
      'did not run: b.test.ts > two',
      'is new: b.test.ts > three',
    ]);
  });

  test('say nothing of other files when only some were asked for', () => {
    const ran = new Map([['b.test.ts', ['one', 'two']]]);
    expect(compareTitles(titles, ran, false)).toEqual([]);
    expect(compareTitles(titles, ran, true)).toEqual(['did not run: a.test.ts']);
  });
});
