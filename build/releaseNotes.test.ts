import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readReleaseNotes } from './releaseNotes.ts';

const CHANGELOG = `# Changelog\n\n## Unreleased\n\n- [New] Later\n\n## 0.2.0 (2026-12-09)\n\n- [Fixed] Now\n\n## 0.1.0\n\n- [New] First\n`;

test('a release tells its own changes and no others', () => {
  expect(readReleaseNotes(CHANGELOG, '0.2.0')).toBe('- [Fixed] Now\n');
  expect(readReleaseNotes(CHANGELOG, '0.1.0')).toBe('- [New] First\n');
});

test('a version without a heading takes what is unreleased', () => {
  expect(readReleaseNotes(CHANGELOG, '0.3.0')).toBe('- [New] Later\n');
  expect(() => readReleaseNotes('# Changelog\n', '0.3.0')).toThrow('says nothing about 0.3.0');
});

test('every line of the changelog is tagged', () => {
  const changelog = readFileSync(path.join(import.meta.dirname, '../CHANGELOG.md'), 'utf8');
  const lines = changelog.split('\n').filter((line) => line.startsWith('- '));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/^- \[(New|Improved|Fixed)\] \S/.test(line))).toEqual([]);
});
