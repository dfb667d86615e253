/** Facts that fit their schemas but not each other: unknown ids, duplicates, scores off the scale. */
import { add, compare, parseExact, toText } from '../../ranking/rational.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { rulesSchema } from '../../contract/rules.ts';
import { ArchiveRefused } from './archiveRefused.ts';
import { factTableNames, keyOf, type FactTable } from './factKeys.ts';

type IdTable =
  | 'criterion'
  | 'agency'
  | 'locality'
  | 'theme'
  | 'programme'
  | 'panelist'
  | 'presentation'
  | 'intermission'
  | 'followUp';
/** Columns that hold the id of a row elsewhere; null is allowed where the schema allows it. */
const references: Partial<Record<FactTable, Record<string, IdTable | 'criterionGroup'>>> = {
  criterion: { groupCode: 'criterionGroup' },
  level: { criterionId: 'criterion' },
  locality: { parentId: 'locality' },
  panelist: { agencyId: 'agency', substituteForId: 'panelist' },
  presentation: { agencyId: 'agency' },
  presenter: { presentationId: 'presentation', agencyId: 'agency' },
  presentationProgramme: { presentationId: 'presentation', programmeId: 'programme' },
  presentationTheme: { presentationId: 'presentation', themeId: 'theme' },
  conflict: { presentationId: 'presentation', panelistId: 'panelist' },
  sheet: { presentationId: 'presentation', panelistId: 'panelist' },
  score: { presentationId: 'presentation', panelistId: 'panelist', criterionId: 'criterion' },
  waitingSheet: { presentationId: 'presentation', panelistId: 'panelist' },
  castingVote: { presentationId: 'presentation' },
  decision: { presentationId: 'presentation', agencyId: 'agency' },
  followUp: { presentationId: 'presentation', agencyId: 'agency' },
  followUpOrigin: { followUpId: 'followUp' },
  followUpStatus: { followUpId: 'followUp' },
  live: { currentPresentationId: 'presentation', intermissionId: 'intermission' },
  publication: { presentationId: 'presentation' },
  annotation: { presentationId: 'presentation' },
};

/** @throws ArchiveRefused naming the first row that does not fit */
export function checkFacts(facts: EventFacts): void {
  for (const table of factTableNames) checkTable(facts, table);
  checkLists(facts);
  checkRubric(facts);
  checkScores(facts);
}

function checkTable(facts: EventFacts, table: FactTable): void {
  const rows: readonly object[] = facts[table];
  const seen = new Set<string>();
  const columns = Object.entries(references[table] ?? {}).map(([column, target]) => ({
    column,
    ids: idsOf(facts, target),
  }));
  rows.forEach((row, index) => {
    const fields = row as Record<string, unknown>;
    const at = `facts.${table}[${index}]`;
    if (fields['eventId'] !== facts.event.id)
      throw new ArchiveRefused('OTHER_EVENT', `${at}.eventId`, { id: String(fields['eventId']) });
    const key = keyOf(table, row);
    if (seen.has(key)) throw new ArchiveRefused('DUPLICATE', at);
    seen.add(key);
    for (const { column, ids } of columns) {
      const id = fields[column];
      if (typeof id === 'string' && !ids.has(id))
        throw new ArchiveRefused('UNKNOWN_ID', `${at}.${column}`, { id });
    }
  });
}

function idsOf(facts: EventFacts, table: IdTable | 'criterionGroup'): ReadonlySet<string> {
  return new Set(
    table === 'criterionGroup'
      ? facts.criterionGroup.map(({ code }) => code)
      : facts[table].map(({ id }) => id),
  );
}

function checkLists(facts: EventFacts): void {
  const lists = [
    { column: 'supportingAgencyIds', ids: idsOf(facts, 'agency') },
    { column: 'localityIds', ids: idsOf(facts, 'locality') },
  ] as const;
  facts.followUp.forEach((row, index) => {
    for (const { column, ids } of lists) {
      const unknown = (JSON.parse(row[column]) as string[]).find((id) => !ids.has(id));
      if (unknown !== undefined)
        throw new ArchiveRefused('UNKNOWN_ID', `facts.followUp[${index}].${column}`, {
          id: unknown,
        });
    }
  });
}

function checkRubric(facts: EventFacts): void {
  const rules = rulesSchema.parse(JSON.parse(facts.event.rules));
  const groups = idsOf(facts, 'criterionGroup');
  for (const group of ['OUTPUT', 'OUTCOME']) {
    if (!groups.has(group))
      throw new ArchiveRefused('GROUP_MISSING', 'facts.criterionGroup', { group });
  }
  rules.tieBreaks.forEach((rule, index) => {
    if (rule !== 'MEDIAN' && rule !== 'PREFERENCE' && !groups.has(rule))
      throw new ArchiveRefused('UNKNOWN_ID', `facts.event.rules.tieBreaks[${index}]`, { id: rule });
  });
  facts.criterion.forEach(({ min, max }, index) => {
    if (min >= max)
      throw new ArchiveRefused('BAD_SCALE', `facts.criterion[${index}]`, { min, max });
  });
  if (facts.event.frozenAtMs === null) return;
  const sum = facts.criterion.reduce(
    (total, { weight }) => add(total, parseExact(weight)),
    parseExact('0'),
  );
  if (compare(sum, parseExact(rules.weightTotal)) !== 0) {
    throw new ArchiveRefused('WEIGHT_TOTAL', 'facts.criterion', {
      sum: toText(sum).replace(/\/1$/, ''),
      total: rules.weightTotal,
    });
  }
}

function checkScores(facts: EventFacts): void {
  const criteria = new Map(facts.criterion.map((row) => [row.id, row]));
  const sheets = new Set(facts.sheet.map((row) => keyOf('sheet', row)));
  const filled = new Set<string>();
  facts.score.forEach((score, index) => {
    const at = `facts.score[${index}]`;
    const criterion = criteria.get(score.criterionId);
    if (!criterion) return;
    if (!sheets.has(keyOf('sheet', score)))
      throw new ArchiveRefused('UNKNOWN_ID', at, {
        id: `${score.presentationId}/${score.panelistId}`,
      });
    if (score.value !== null && (score.value < criterion.min || score.value > criterion.max)) {
      throw new ArchiveRefused('OFF_SCALE', `${at}.value`, {
        value: score.value,
        min: criterion.min,
        max: criterion.max,
      });
    }
    if (
      score.isNotApplicable === 1 &&
      (score.value !== null || criterion.allowsNotApplicable === 0)
    ) {
      throw new ArchiveRefused('NOT_APPLICABLE', `${at}.isNotApplicable`);
    }
    if (score.value !== null || score.isNotApplicable === 1) filled.add(keyOf('score', score));
  });
  const needed = facts.criterion.filter(
    ({ weight }) => compare(parseExact(weight), parseExact('0')) > 0,
  );
  facts.sheet.forEach((sheet, index) => {
    if (sheet.state !== 'SUBMITTED' && sheet.state !== 'LOCKED') return;
    const missing = needed.find(
      ({ id }) => !filled.has(keyOf('score', { ...sheet, criterionId: id })),
    );
    if (missing)
      throw new ArchiveRefused('SHEET_INCOMPLETE', `facts.sheet[${index}]`, { id: missing.id });
  });
}
