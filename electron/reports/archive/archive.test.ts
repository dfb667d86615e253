import { describe, expect, it } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { emptyDay, sampleFacts } from '../../engine/sample/index.ts';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { archiveByteLimit, parseArchive, writeArchive } from './archive.ts';
import { ArchiveRefused } from './archiveRefused.ts';
import { sortedFacts } from '../../domain/factTables.ts';

const meta = { writtenBy: '0.1.0', ledgerHead: { number: 3, hash: 'ab' } };
const small = (): EventFacts => generatedEvent({ presentations: 3, panelists: 4, criteria: 4 });
const refusalOf = (read: () => unknown): ArchiveRefused => {
  try {
    read();
  } catch (error) {
    if (error instanceof ArchiveRefused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const changed = (change: (facts: EventFacts) => void): ArchiveRefused => {
  const facts = small();
  change(facts);
  return refusalOf(() => parseArchive(writeArchive(facts, meta)));
};

describe('event archive', () => {
  it('gives back the same event', () => {
    const facts = sampleFacts();
    const archive = parseArchive(new TextEncoder().encode(writeArchive(facts, meta)));
    expect(archive.facts).toEqual(sortedFacts(facts));
    expect(archive.ledgerHead).toEqual(meta.ledgerHead);
  });
  it('is the same text whatever the order of rows and fields was', () => {
    const facts = small();
    const shuffled = {
      ...facts,
      score: facts.score
        .toReversed()
        .map((row) => Object.fromEntries(Object.entries(row).toReversed()) as typeof row),
    };
    expect(writeArchive(shuffled, meta)).toBe(writeArchive(facts, meta));
  });
  it('calls a cut file cut, wherever it ends', () => {
    const text = writeArchive(small(), meta);
    for (const share of [0.001, 0.3, 0.9, 0.9999]) {
      const refusal = refusalOf(() =>
        parseArchive(text.slice(0, Math.floor(text.length * share) - 1)),
      );
      expect(refusal.code).toBe('TRUNCATED');
      expect(refusal.words.id).toContain('terpotong');
    }
  });
  it('recognises files of other programs', () => {
    for (const file of [
      '',
      'PK\u0003\u0004',
      '{}',
      '[]',
      '"x"',
      '{"format":"other","version":1}',
      'No;Nama\n1;A',
    ]) {
      expect(refusalOf(() => parseArchive(file)).code).toBe('OTHER_PROGRAM');
    }
    expect(refusalOf(() => parseArchive(Uint8Array.of(0xff, 0xfe, 0x00))).code).toBe(
      'OTHER_PROGRAM',
    );
  });
  it('asks for an update when the file is newer', () => {
    const refusal = refusalOf(() =>
      parseArchive(
        writeArchive(small(), meta)
          .replace('"version":1', '"version":9')
          .replace('"facts":{', '"facts":{"later":1,'),
      ),
    );
    expect(refusal.code).toBe('NEWER_VERSION');
    expect(refusal.words.id).toContain('Perbarui aplikasi');
  });
  it('refuses a huge file before reading it', () => {
    const refusal = refusalOf(() => parseArchive(new Uint8Array(archiveByteLimit + 1)));
    expect(refusal).toMatchObject({ code: 'TOO_LARGE' });
    expect(refusal.words.en).toContain('64 MB');
  });

  const badRows: [string, string, string, (facts: EventFacts) => void][] = [
    [
      'a score off the scale',
      'SCORE_OFF_SCALE',
      'facts.score[12].value',
      (facts) => (sortedFacts(facts).score[12]!.value = 6),
    ],
    [
      'a score of an unknown criterion',
      'UNKNOWN_ID',
      'facts.score[0].criterionId',
      (facts) => (sortedFacts(facts).score[0]!.criterionId = 'K0'),
    ],
    [
      'a decision of an unknown agency',
      'UNKNOWN_ID',
      'facts.presentation[1].agencyId',
      (facts) => (facts.presentation[1]!.agencyId = 'TIADA'),
    ],
    [
      'a sheet twice',
      'DUPLICATE',
      'facts.sheet[1]',
      (facts) => facts.sheet.push({ ...facts.sheet[0]! }),
    ],
    [
      'a row of another event',
      'UNKNOWN_ID',
      'facts.agency[0].eventId',
      (facts) => (facts.agency[0]!.eventId = 'lain'),
    ],
    [
      'a field of the wrong type',
      'INVALID',
      'facts.panelist[0].name',
      (facts) => (facts.panelist[0]!.name = ''),
    ],
    [
      'an unknown field',
      'INVALID',
      'facts.theme[0]',
      (facts) => Object.assign(facts.theme[0]!, { extra: 1 }),
    ],
    [
      'weights that do not total 100',
      'WEIGHTS_NOT_TOTAL',
      'facts.criterion',
      (facts) => (facts.criterion[0]!.weight = '26'),
    ],
    [
      'a missing group',
      'GROUP_MISSING',
      'facts.criterionGroup',
      (facts) => {
        facts.criterionGroup = facts.criterionGroup.slice(0, 1);
        for (const row of facts.criterion) row.groupCode = 'OUTPUT';
      },
    ],
    [
      'a submitted sheet with a hole',
      'SHEET_INCOMPLETE',
      'facts.sheet[0]',
      (facts) => (facts.score = facts.score.slice(1)),
    ],
    [
      'not applicable where it is not permitted',
      'NOT_APPLICABLE_REFUSED',
      'facts.score[0].isNotApplicable',
      (facts) => Object.assign(facts.score[0]!, { value: null, isNotApplicable: 1 }),
    ],
    [
      'rules that are not rules',
      'INVALID',
      'facts.event.rules',
      (facts) => (facts.event.rules = '{}'),
    ],
    [
      'a follow-up in an unknown place',
      'UNKNOWN_ID',
      'facts.followUp[0].localityIds',
      (facts) => facts.followUp.push(followUp(facts, '["99"]')),
    ],
  ];
  it.each(badRows)('names the place of %s', (_, code, at, change) => {
    const refusal = changed(change);
    expect([refusal.code, refusal.at]).toEqual([code, at]);
    expect(refusal.words.id).toContain(at);
  });
  it('lets weights be unfinished while the event is being prepared', () => {
    const facts = emptyDay(small());
    facts.criterion[0]!.weight = '26';
    expect(parseArchive(writeArchive(facts, meta)).facts.criterion[0]!.weight).toBe('26');
  });
});

const followUp = (facts: EventFacts, localityIds: string): EventFacts['followUp'][number] => ({
  eventId: facts.event.id,
  id: 'f1',
  presentationId: 'M1',
  position: 0,
  activity: 'Kegiatan',
  agencyId: null,
  supportingAgencyIds: '[]',
  localityIds,
  startDate: null,
  targetDate: null,
  outputIndicator: '',
  outputTarget: '',
  outcomeIndicator: '',
  outcomeBaseline: '',
  outcomeTarget: '',
  fundingSource: '',
  status: 'BELUM_MULAI',
  note: '',
});
