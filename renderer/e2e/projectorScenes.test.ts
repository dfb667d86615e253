/** Every scene of the projector as the room sees it: five screens, light and dark, few and many, short and long. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventFacts } from '../../electron/contract/facts.ts';
import { generateFacts, sampleFacts } from '../../electron/engine/sample/index.ts';
import { ofSuite } from '../../build/suites/rounds.ts';
import { launchBrowser } from './browser.ts';
import { findBarriers, takePicture } from './look.ts';
import { showsThanks } from '../projector/layout/pinnedStage.ts';
import { inspectPage } from './projectorHarness/inspectPage.ts';
import { picturesAfter, picturesBefore, type Pictures } from './projectorHarness/pictures.ts';
import { draw, openPreview as openPage, type Size } from './projectorHarness/preview.ts';
import { serveHarness, type Harness } from './projectorHarness/serveHarness.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 3840, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** The short suite looks at the smallest screen, in light, on the fullest day. */
const LOOKED_AT = ofSuite<readonly (typeof SIZES)[number][]>([SIZES[0]], SIZES);
const LOOKED_IN = ofSuite<readonly (typeof THEMES)[number][]>([THEMES[0]], THEMES);
/** A host that the browser does not take for its own machine. */
const ROOM_HOST = '192.168.100.120';

const DAYS: Readonly<Record<string, () => EventFacts>> = {
  sample: sampleFacts,
  'thirty-long': thirtyLong,
  three: () => generateFacts({ presentations: 3, panelists: 5, criteria: 6, state: 'LOCKED' }),
  empty: () => withoutPresentations(sampleFacts()),
};

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><path fill="#0b5e52" d="M0 80 60 0l60 80z"/></svg>';

/** Thirty titles of 120 and of 160 characters, in an event with a logo and a name as long. */
function thirtyLong(): EventFacts {
  const facts = generateFacts({
    presentations: 30,
    panelists: 7,
    criteria: 8,
    longTitles: true,
    state: 'LOCKED',
  });
  const presentation = facts.presentation.map((row, index) => {
    const title = `${row.title} untuk seluruh warga dan perangkat daerah Kota Palu`;
    return { ...row, title: title.slice(0, index % 2 === 0 ? 120 : 160).trim() };
  });
  const event = {
    ...facts.event,
    name: 'Pemaparan Hasil Magang Aparatur Sipil Negara Pemerintah Kota Palu pada Kota Jakarta, Malang, dan Bandung untuk Percepatan Program Prioritas (CONTOH)',
    cohort: 'Angkatan Contoh Kesatu dan Kedua, gabungan perangkat daerah, kecamatan, dan kelurahan',
    place: 'Ruang Rapat Bantaya, Lantai Dua, Kantor Wali Kota Palu, Jalan Contoh Nomor 1',
  };
  const asset = [
    {
      eventId: event.id,
      kind: 'LOGO' as const,
      mediaType: 'image/svg+xml' as const,
      base64: Buffer.from(LOGO).toString('base64'),
    },
  ];
  return { ...facts, event, presentation, asset };
}

function withoutPresentations(facts: EventFacts): EventFacts {
  const none = {
    presentation: [],
    presenter: [],
    presentationProgramme: [],
    presentationTheme: [],
    intermission: [],
  };
  return {
    ...facts,
    ...none,
    sheet: [],
    score: [],
    conflict: [],
    roll: [],
    decision: [],
    followUp: [],
    castingVote: [],
    live: [],
    annotation: [],
  };
}

let browser: Browser;
let harness: Harness;
beforeAll(async () => {
  [browser, harness] = await Promise.all([
    launchBrowser({ args: [`--host-resolver-rules=MAP ${ROOM_HOST} 127.0.0.1`] }),
    serveHarness(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await harness.close();
});

const openPreview = (size: Size, query: string, url = harness.url): Promise<Page> =>
  openPage(browser, size, query, url);

async function picturesOf(day: string): Promise<Pictures> {
  const facts = DAYS[day]?.();
  if (!facts) throw new Error(`no day ${day}`);
  return new Map([...(await picturesBefore(facts)), ...(await picturesAfter(facts))]);
}

describe.each(ofSuite(['thirty-long'], Object.keys(DAYS)))('the projector on day "%s"', (day) => {
  let pictures: Pictures;
  beforeAll(async () => {
    pictures = await picturesOf(day);
  });

  describe.each(LOOKED_IN)('%s', (theme) => {
    test.each(LOOKED_AT)(
      'every scene is large enough, whole and free of overlaps at $width×$height',
      async (size) => {
        const page = await openPreview(size, `theme=${theme}`);
        const findings: Record<string, unknown> = {};
        for (const [name, picture] of pictures) {
          await draw(page, picture);
          const isOver = picture.stage ? showsThanks(picture.stage) : false;
          const shown = isOver ? 'CLOSING' : picture.stage?.scene;
          const expected = picture.stage?.isBlank ? 'BLANK' : shown;
          expect(await page.locator('[data-scene]').getAttribute('data-scene')).toBe(expected);
          const found = await inspectPage(page);
          if (found.length > 0) findings[name] = found;
          await takePicture(
            page,
            'projector',
            `${day}-${name}-${size.width}x${size.height}-${theme}`,
          );
        }
        await page.context().close();
        expect(findings).toEqual({});
      },
    );
  });
});

// Two days are enough: what the scenes are made of is the same on every day.
describe.each(ofSuite(['sample'], ['sample', 'empty']))(
  'for everybody, the projector on day "%s"',
  (day) => {
    test.each(LOOKED_IN)('has no scene that shuts anybody out (axe), %s', async (theme) => {
      const pictures = await picturesOf(day);
      const page = await openPreview(SIZES[1], `theme=${theme}`);
      const violations: Record<string, string[]> = {};
      for (const [name, picture] of pictures) {
        await draw(page, picture);
        const found = await findBarriers(page);
        if (found.length > 0) violations[name] = found;
      }
      await page.context().close();
      expect(violations).toEqual({});
    });
  },
);

test('where motion is reduced, a text stands in its new size at once, without one frame in the old one', async () => {
  const pictures = await picturesBefore(sampleFacts());
  const page = await openPreview(SIZES[0], 'theme=light');
  await draw(page, pictures.get('message') ?? {});
  const sizes = page.evaluate(
    () =>
      new Promise<{ given: number; computed: number }>((resolve) => {
        const text = document.querySelector('[data-scene="MESSAGE"] [data-clamp="whole"]');
        if (!(text instanceof HTMLElement)) throw new Error('no message');
        new MutationObserver(() =>
          resolve({
            given: (Number.parseFloat(text.style.fontSize) / 100) * window.innerHeight,
            computed: Number.parseFloat(getComputedStyle(text).fontSize),
          }),
        ).observe(text, { attributes: true, attributeFilter: ['style'] });
      }),
  );
  await draw(page, pictures.get('message-long') ?? {});
  const { given, computed } = await sizes;
  expect(computed).toBeCloseTo(given, 1);
  await page.context().close();
});

test('in English everything is as large and as whole', async () => {
  const pictures = [picturesBefore(sampleFacts()), picturesAfter(sampleFacts())];
  const page = await openPreview(SIZES[0], 'theme=light');
  await page.evaluate(() => localStorage.setItem('bantaya.language', 'en'));
  await page.reload();
  await page.locator('[data-scene]').waitFor({ state: 'attached' });
  const findings: Record<string, unknown> = {};
  for (const [name, picture] of (await Promise.all(pictures)).flatMap((some) => [...some])) {
    await draw(page, picture);
    const found = await inspectPage(page);
    if (found.length > 0) findings[name] = found;
    await takePicture(page, 'projector', `english-${name}-768-light`);
  }
  await page.context().close();
  expect(findings).toEqual({});
});

test.each(LOOKED_AT)(
  'a projector in the room shows the address to join at, with its QR code, at $width×$height',
  async (size) => {
    const pictures = await picturesBefore(sampleFacts());
    const url = harness.url.replace('127.0.0.1', ROOM_HOST);
    const page = await openPreview(size, 'theme=light', url);
    await draw(page, pictures.get('join') ?? {});
    const address = new URL('/join/', url).href;
    await page.getByText(address, { exact: true }).waitFor();
    await page.getByRole('img', { name: address }).waitFor();
    const found = await inspectPage(page);
    await takePicture(page, 'projector', `room-join-${size.width}x${size.height}-light`);
    await page.context().close();
    expect(found).toEqual([]);
  },
);

const FINGERPRINT = Array.from({ length: 32 }, (_, at) =>
  (at * 7 + 16).toString(16).padStart(2, '0'),
)
  .join(':')
  .toUpperCase();

describe.each([null, 'http://192.168.100.120:8443/join/'])('without encryption at %s', (plain) => {
  test.each(LOOKED_AT.flatMap((size) => LOOKED_IN.map((theme) => ({ ...size, theme }))))(
    'the room reads what the browser will warn of, what to press and the fingerprint at $width×$height, $theme',
    async ({ theme, ...size }) => {
      const pictures = await picturesBefore(sampleFacts());
      const page = await openPreview(size, `theme=${theme}`);
      await page.route('**/operator/room', (route) =>
        route.fulfill({
          json: {
            isOpen: true,
            joinUrl: 'https://192.168.100.120:8443/join/',
            fingerprint: FINGERPRINT,
            plainJoinUrl: plain,
            networkName: 'PEMKOT PALU – Ruang Rapat Bantaya',
          },
        }),
      );
      await draw(page, pictures.get('join') ?? {});
      await page.getByText('https://192.168.100.120:8443/join/', { exact: true }).waitFor();
      await page.getByText('PEMKOT PALU').waitFor();
      for (const text of ['Koneksi Anda tidak bersifat pribadi', 'Lanjutkan ke 192.168.100.120'])
        expect([text, await page.getByText(text).count()]).toEqual([text, 1]);
      expect(await page.locator('main').textContent()).toContain(
        FINGERPRINT.slice(-11).replaceAll(':', ''),
      );
      expect(await page.getByText('tanpa enkripsi').count()).toBe(plain === null ? 0 : 1);
      const name = `room-join-warning-${size.width}x${size.height}-${theme}${plain === null ? '' : '-plain'}`;
      await takePicture(page, 'projector', name);
      const found = await inspectPage(page);
      const barriers = await findBarriers(page);
      await page.context().close();
      expect({ found, barriers }).toEqual({ found: [], barriers: [] });
    },
  );
});
