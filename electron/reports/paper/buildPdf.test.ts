import { beforeEach, describe, expect, it } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { printNip } from '../../domain/nip.ts';
import type { Paper } from '../../contract/rules.ts';
import { sampleFacts } from '../../engine/sample/index.ts';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { hasPoppler, readPdf, type ReadPdf } from '../fixtures/pdfTools.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { emptyFollowUp } from '../followUp/followUpColumns.ts';
import { buildPdf } from './buildPdf.ts';
import { pdfKinds, type PdfKind, type PdfOptions } from './pdfKinds.ts';

const options: PdfOptions = {
  profile: 'internal',
  madeAtMs: Date.UTC(2026, 11, 9),
  appVersion: '0.1.0',
};
const build = (
  kind: PdfKind,
  facts: EventFacts,
  more: Partial<PdfOptions> = {},
): Promise<Uint8Array> => buildPdf(kind, reportInput(facts), { ...options, ...more });
const read = async (
  kind: PdfKind,
  facts: EventFacts,
  more: Partial<PdfOptions> = {},
): Promise<ReadPdf> => readPdf(await build(kind, facts, more));
const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
const withPaper = (facts: EventFacts, paper: Partial<Paper>): EventFacts => ({
  ...facts,
  event: {
    ...facts.event,
    paper: JSON.stringify({ ...(JSON.parse(facts.event.paper) as Paper), ...paper }),
  },
});
const long = (): EventFacts => generatedEvent({ presentations: 60, panelists: 20, criteria: 10 });
const cards = (facts: EventFacts): NonNullable<PdfOptions['cards']> =>
  facts.panelist.map(({ name, role }) => ({
    name,
    role,
    url: `https://10.0.0.2:8443/#${'t'.repeat(22)}`,
    address: 'https://10.0.0.2:8443',
    code: '123456',
  }));

describe('documents', () => {
  it.each(pdfKinds)('are the same bytes for the same facts: %s', async (kind) => {
    const facts = generatedEvent({ presentations: 3, panelists: 4, criteria: 3 });
    expect(
      Buffer.compare(
        await build(kind, facts, { cards: cards(facts) }),
        await build(kind, facts, { cards: cards(facts) }),
      ),
    ).toBe(0);
  });
  it.each(pdfKinds)('print something sensible for an event without anything: %s', async (kind) => {
    const facts = generatedEvent({ presentations: 0, panelists: 0, criteria: 2, programmes: 0 });
    expect((await build(kind, facts)).byteLength).toBeGreaterThan(3000);
  });
  it('keep the summary for phones below 300 kB', async () => {
    expect((await build('SUMMARY', sampleFacts())).byteLength).toBeLessThan(300_000);
  });
});

describe('documents as paper', () => {
  beforeEach((context) =>
    context.skip(!hasPoppler, 'there is no poppler (pdftotext, pdfinfo, pdffonts) on this machine'),
  );
  it('open and close the minutes with the fixed words, in the fixed order', async () => {
    const { pages } = await read('MINUTES', {
      ...sampleFacts(),
      event: { ...sampleFacts().event, minutesNumber: '800/12/BA' },
    });
    const text = words(pages.join(' '));
    const parts = [
      'BERITA ACARA',
      'NOMOR 800/12/BA',
      'Pada hari ini,',
      'I. Panel penilai',
      'II. Pelaksanaan',
      'III. Hasil',
      'IV. Kesepakatan dan tindak lanjut',
      'V. Lampiran',
      'tidak menggantikan',
      'Demikian Berita Acara ini dibuat',
      'Tanda tangan',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it('print the sample’s date in words, results and abstentions', async () => {
    const text = words((await read('MINUTES', sampleFacts())).pages.join(' '));
    expect(text).toContain(
      'Rabu, tanggal Sembilan bulan Desember tahun Dua Ribu Dua Puluh Enam (09-12-2026)',
    );
    expect(text).toContain('92,71');
    expect(text).toContain('dr. Dahlia Contoh');
    expect(text).not.toContain('NOMOR');
  });
  it('say of every presentation when it was planned and when it was held, in the minutes and the recap', async () => {
    const facts = sampleFacts();
    const late = 12 * 60_000;
    const held = {
      ...facts,
      presentation: facts.presentation.map((row) => ({
        ...row,
        startedAtMs: (row.startedAtMs ?? 0) + late,
        lockedAtMs: (row.lockedAtMs ?? 0) + late,
      })),
    };
    for (const kind of ['MINUTES', 'RECAP'] as const) {
      const text = words((await read(kind, held)).pages.join(' '));
      expect(text).toContain('08.45–09.05 08.57–09.16');
      expect(text).toContain('09.05–09.25 09.17–09.36');
    }
  });
  it('name the sheets that did not come from the panelist’s own device', async () => {
    const facts = sampleFacts();
    const [first, second] = facts.sheet.filter(({ state }) => state === 'LOCKED');
    const sheet = facts.sheet.map((row) => {
      if (row === first) return { ...row, door: 'LOOPBACK' as const };
      return row === second ? { ...row, writer: 'OPERATOR' as const } : row;
    });
    const nameOf = (id: string | undefined) => facts.panelist.find((row) => row.id === id)?.name;
    const text = words((await read('MINUTES', { ...facts, sheet })).pages.join(' '));
    expect(text).toContain(
      `Lembar yang tidak dikirim dari perangkat panelis sendiri: paparan 1: ${nameOf(first?.panelistId)} (diisi di laptop tuan rumah), ${nameOf(second?.panelistId)} (dimasukkan operator dari kertas).`,
    );
    expect(words((await read('MINUTES', facts)).pages.join(' '))).not.toContain(
      'perangkat panelis',
    );
  });
  it('say DRAF until the event is closed, and page x of y with the hash on every page', async () => {
    const facts = sampleFacts();
    const closed: EventFacts = { ...facts, event: { ...facts.event, status: 'CLOSED' } };
    const final = await read('MINUTES', closed);
    // The faint letters lie across the page, where no text reader puts them together again.
    const hasMark = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('/ca 0.08');
    expect([
      hasMark(await build('MINUTES', facts)),
      hasMark(await build('MINUTES', closed)),
      hasMark(await build('ATTENDANCE', facts)),
    ]).toEqual([true, false, false]);
    final.pages.forEach((page, at) =>
      expect(words(page)).toContain(`Halaman ${at + 1} dari ${final.pages.length}`),
    );
    final.pages.forEach((page) => expect(words(page)).toMatch(/Sidik [0-9a-f]{16} /));
  });
  it.each([
    ['A4', 595, 842],
    ['F4', 609, 935],
  ] as const)('have the size of %s, landscape turned', async (size, width, height) => {
    const facts = withPaper(sampleFacts(), { size });
    const minutes = await read('MINUTES', facts);
    expect([Math.round(minutes.width), Math.round(minutes.height)]).toEqual([width, height]);
    const matrix = await read('FOLLOW_UP', facts);
    expect([Math.round(matrix.width), Math.round(matrix.height)]).toEqual([height, width]);
  });
  it('embed every font', async () => {
    for (const kind of pdfKinds) {
      const { fonts } = await read(kind, sampleFacts(), { cards: cards(sampleFacts()) });
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    }
  });
  it('never split a signature block: name and NIP stand on one page, for 20 panelists', async () => {
    const facts = withPaper(long(), { signature: 'BLOCKS' });
    const { pages } = await read('MINUTES', facts);
    for (const { name, nip } of facts.panelist) {
      const printed = printNip(nip);
      const page = pages.find((each) => each.includes(`NIP ${printed}`))!;
      expect(words(page)).toContain(name);
    }
    const shared = words((await read('MINUTES', facts, { profile: 'dibagikan' })).pages.join(' '));
    expect(shared).not.toContain('NIP ');
  });
  it.each(['TABLE', 'BLOCKS'] as const)(
    'put place, date and the last sentence on the page of the first signatures, and nobody alone on the last: %s',
    async (signature) => {
      const alone: string[] = [];
      for (const size of ['A4', 'F4'] as const)
        for (const panelists of [5, 20]) {
          const facts = withPaper(generatedEvent({ presentations: 8, panelists, criteria: 6 }), {
            size,
            signature,
          });
          facts.event.status = 'CLOSED';
          const { pages } = await read('MINUTES', facts);
          const signed = pages.map(
            (page) => (page.match(signature === 'TABLE' ? / \d+\.$/gm : /NIP \d/g) ?? []).length,
          );
          const first = pages[signed.findIndex((count) => count > 0)] ?? '';
          const isWhole =
            first.includes('Demikian Berita Acara') &&
            first.includes(`${facts.event.city}, `) &&
            signed.every((count) => count === 0 || count >= 5) &&
            signed.reduce((sum, count) => sum + count) === panelists;
          if (!isWhole) alone.push(`${size}, ${panelists} panelists: ${signed.join(' ')}`);
        }
      expect(alone).toEqual([]);
    },
  );
  it.each(['A4', 'F4'] as const)('never leave a heading alone at the foot of %s', async (size) => {
    const alone: string[] = [];
    // Each event is longer by a row, so that every line stands at the foot of a page once.
    for (let panelists = 4; panelists <= 14; panelists += 1) {
      const facts = withPaper(
        generatedEvent({ presentations: panelists + 3, panelists, criteria: 8 }),
        { size },
      );
      facts.event.status = 'CLOSED';
      for (const kind of ['MINUTES', 'RECAP', 'ATTENDANCE'] as const) {
        const { pages } = await read(kind, facts);
        for (const [at, page] of pages.entries()) {
          const last = page
            .split('\n')
            .filter((line) => /\S/.test(line) && !/Sidik [0-9a-f]{16} /.test(line))
            .at(-1);
          if (/^ *([IV]+\. |Rata-rata per|Pemapar$|.*:$|.*\(bobot \d+\)$)/.test(last ?? ''))
            alone.push(`${kind} ${panelists}, page ${at + 1}: ${last?.trim()}`);
        }
      }
    }
    expect(alone).toEqual([]);
  });
  it('give a proposal room beside the scores of four groups', async () => {
    const facts = generatedEvent({ presentations: 4, panelists: 5, criteria: 8 });
    for (const [at, name] of ['Keselarasan', 'Keberlanjutan'].entries()) {
      const code = name.toUpperCase();
      facts.criterionGroup.push({ eventId: facts.event.id, code, position: at + 2, name });
      facts.criterion[at]!.groupCode = code;
    }
    const { pages } = await read('RECAP', facts);
    // Whole words of the title on one line, and every group's name unbroken above its column.
    expect(pages[0]).toContain('Usulan 1: layanan warga yang');
    expect(pages[0]).toMatch(/Output +Outcome +Keselarasan +Keberlanjutan/);
  });
  it('repeat the headings of long tables and lose no row', async () => {
    const facts = long();
    const { pages } = await read('RECAP', facts);
    const text = words(pages.join(' '));
    for (const { title } of facts.presentation) expect(text).toContain(title.split(':')[0]!);
    expect(pages.filter((page) => page.includes('Peringkat')).length).toBeGreaterThan(2);
  });
  it('keep the summary on one page whatever the names are', async () => {
    const facts = generatedEvent({ presentations: 30, panelists: 5, criteria: 3 });
    facts.event.name = 'Kegiatan yang namanya sangat panjang '.repeat(8);
    for (const presentation of facts.presentation)
      presentation.title = 'Judul usulan yang panjang sekali '.repeat(9).trim();
    expect((await read('SUMMARY', facts)).pages).toHaveLength(1);
  });
  it('print one blank sheet a page, one for each panelist and presentation', async () => {
    const facts = sampleFacts();
    const { pages } = await read('BLANK_SHEETS', facts);
    const barred = facts.conflict.filter(({ isAllowed }) => isAllowed === 0).length;
    expect(pages).toHaveLength(facts.panelist.length * facts.presentation.length - barred);
    expect(
      await read('BLANK_SHEETS', facts, { panelistIds: [facts.panelist[0]!.id] }).then(
        ({ pages: own }) => own.length,
      ),
    ).toBeLessThan(pages.length);
    expect(words(pages[0]!)).toContain('Tanda tangan');
  });
  it('put every panelist’s code on a card', async () => {
    const text = (
      await read('JOIN_CARDS', sampleFacts(), {
        cards: cards(sampleFacts()),
        networkName: 'BANTAYA',
      })
    ).pages.join('');
    expect(text.match(/123 456/g)).toHaveLength(sampleFacts().panelist.length);
  });
  it('say on every card what the browser will warn of, what to press, and which network and certificate', async () => {
    const fingerprint = Array.from({ length: 32 }, (_, at) =>
      at.toString(16).padStart(2, '0').toUpperCase(),
    ).join(':');
    const { pages } = await read('JOIN_CARDS', sampleFacts(), {
      cards: cards(sampleFacts()).map((card) => ({
        ...card,
        address: 'https://192.168.1.20:8443/join/',
      })),
      networkName: 'RUANG BANTAYA',
      fingerprint,
    });
    const text = words(pages.join(' '));
    const count = sampleFacts().panelist.length;
    for (const line of [
      'https://192.168.1.20:8443/join/',
      'Jaringan: RUANG BANTAYA',
      'Koneksi Anda tidak bersifat pribadi',
      'Lanjutkan ke 192.168.1.20',
      'Terima risiko dan lanjutkan',
      'kunjungi situs web ini',
      '1C1D1E1F',
    ])
      expect([line, text.split(line).length - 1]).toEqual([line, count]);
    // Six to a page: no card is torn in two.
    expect(pages).toHaveLength(Math.ceil(count / 6));
  });
  it('take emoji, right-to-left text, endless words and HTML without breaking', async () => {
    const facts = sampleFacts();
    facts.presentation[0]!.title = `😀 مرحبا ${'x'.repeat(280)}`;
    facts.panelist[0]!.name = '<b>Ani</b> Żółć';
    const { pages } = await read('MINUTES', facts, { acceptsUnprintable: true });
    const text = words(pages.join(' '));
    expect(text).toContain('<b>Ani</b>');
    expect(text).toContain('xxxxxxxxxxxxxxxxxxxx');
  });
  it('shade follow-ups that are incomplete and say how many', async () => {
    const facts = generatedEvent({ presentations: 2, panelists: 3, criteria: 2 });
    facts.followUp.push({
      ...emptyFollowUp(facts.event.id, 'M1', 0),
      id: 'f1',
      activity: 'Sosialisasi',
    });
    expect(words((await read('FOLLOW_UP', facts)).pages.join(' '))).toContain(
      '1 dari 1 baris belum lengkap',
    );
  });
});
