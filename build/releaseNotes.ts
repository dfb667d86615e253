/** Cuts the notes of a release out of CHANGELOG.md; run with a version it prints them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Lines under `## version` (or under "Unreleased" while that version has no heading of its own).
 * @throws when the changelog has neither, or the section is empty
 */
export function readReleaseNotes(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const titled = sections.map((section) => {
    const end = section.indexOf('\n');
    return { title: section.slice(0, end).trim(), body: section.slice(end).trim() };
  });
  const found =
    titled.find(({ title }) => title === version || title.startsWith(`${version} `)) ??
    titled.find(({ title }) => title === 'Unreleased');
  if (!found || found.body === '') throw new Error(`CHANGELOG.md says nothing about ${version}`);
  return `${found.body}\n`;
}

if (import.meta.main) {
  const [version = ''] = process.argv.slice(2);
  const changelog = readFileSync(path.join(import.meta.dirname, '../CHANGELOG.md'), 'utf8');
  process.stdout.write(readReleaseNotes(changelog, version));
}
