/** The titles of all tests, kept in one file a suite, so that a test that no longer runs is missed. */

/** Titles by file, both sorted: a file on a line of its own, its titles below, indented. */
export type Titles = ReadonlyMap<string, readonly string[]>;

const byLetter = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function readTitles(text: string): Titles {
  const titles = new Map<string, string[]>();
  let own: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) own.push(line.slice(2));
    else if (line !== '') titles.set(line, (own = []));
  }
  return titles;
}

export function writeTitles(titles: Titles): string {
  return [...titles]
    .toSorted(([a], [b]) => byLetter(a, b))
    .map(([file, own]) =>
      [file, ...own.toSorted(byLetter).map((title) => `  ${title.replaceAll('\n', '⏎')}`)].join(
        '\n',
      ),
    )
    .join('\n')
    .concat('\n');
}

/**
 * What differs between the titles kept and those that ran, a line each; empty where they agree.
 * @param isWhole whether the run was to have every file of the suite
 */
export function compareTitles(kept: Titles, ran: Titles, isWhole: boolean): string[] {
  // As it would stand in the file, so that both are spelled alike.
  const present = readTitles(writeTitles(ran));
  const lines: string[] = [];
  for (const [file, own] of kept) {
    const now = present.get(file);
    if (!now) {
      if (isWhole) lines.push(`did not run: ${file}`);
      continue;
    }
    lines.push(...minus(own, now).map((title) => `did not run: ${file} > ${title}`));
  }
  for (const [file, now] of present)
    lines.push(...minus(now, kept.get(file) ?? []).map((title) => `is new: ${file} > ${title}`));
  return lines;
}

/** What `all` has more often than `others`. */
export function minus(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
