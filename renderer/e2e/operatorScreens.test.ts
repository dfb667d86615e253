/** Every screen of the operator's preparation and console, at both sizes, light and dark: nobody shut out, nothing scrolled away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateFacts } from '../../electron/engine/sample/index.ts';
import {
  findBarriers,
  findScroll,
  openPlace,
  picture,
  SCHEMES,
  SIZES,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';

const places = [
  '#prepare/readiness',
  '#prepare/event',
  '#prepare/agenda',
  '#prepare/panel',
  '#prepare/rubric',
  '#prepare/programmes',
  '#prepare/agencies',
  '#prepare/themes',
  '#prepare/rules',
  '#prepare/paper',
  '#prepare/links',
  '#conduct',
];
/** Where a button stands that opens a form, a dialog or a menu, and how the button begins. */
const forms: readonly (readonly [place: string, button: RegExp, role?: 'menu'])[] = [
  ['#prepare/readiness', /Ganti atau kelola kegiatan/],
  ['#prepare/readiness', /^Ekspor/, 'menu'],
  ['#prepare/readiness', /Mulai latihan/],
  ['#prepare/event', /Tutup kegiatan/],
  ['#prepare/agenda', /Tambah jeda/],
  ['#prepare/agenda', /Ubah: 1,/],
  ['#prepare/agenda', /^TKT 6/],
  ['#prepare/panel', /Ubah: Elang/],
  ['#prepare/programmes', /Ubah: PP-06/],
  ['#prepare/agencies', /Tambah OPD/],
  ['#prepare/themes', /Tambah tema/],
  ['#prepare/links', /Cabut kartu/],
  ['#conduct', /Elang Contoh/],
  ['#conduct', /^Kehadiran/],
  ['#conduct', /^Terlambat/],
  ['#conduct', /^Layar\s*\d/],
  ['#conduct', /^Pintasan/],
  ['#conduct', /^Pemeringkatan/],
  ['#conduct', /^Cakupan/],
  ['#conduct', /^Pesan/],
  ['#conduct', /^Hasil/],
  ['#conduct', /^Penilaian\s*selesai/],
];
const looks = SIZES.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })));

/** Looks at places one after the other. @returns what is wrong, with the place */
async function lookAt(
  room: OperatorRoom,
  name: string,
  list: readonly string[],
  look: (typeof looks)[number],
): Promise<string[]> {
  const page = await room.open(look);
  const wrong: string[] = [];
  for (const place of list) {
    await openPlace(page, place);
    if (place === '#conduct')
      await page.frameLocator('figure:first-of-type iframe').locator('main').waitFor();
    const file = place.replace('#', '').replace('/', '-');
    await picture(page, `${name}-${file}-${look.size.width}-${look.scheme}`);
    const scroll = await findScroll(page);
    if (scroll.page > 0) wrong.push(`${place}: the page scrolls by ${scroll.page}`);
    if (scroll.sideways > 0) wrong.push(`${place}: scrolls sideways by ${scroll.sideways}`);
    wrong.push(...(await findBarriers(page)).map((finding) => `${place}: ${finding}`));
  }
  await page.context().close();
  return wrong;
}

describe('on the sample event', () => {
  let room: OperatorRoom;
  beforeAll(async () => {
    room = await startOperatorRoom({ sample: true });
  });
  afterAll(() => room.close());

  test.each(looks)(
    'no screen shuts anybody out or runs over, $size.width px $scheme',
    async (look) => {
      expect(await lookAt(room, 'sample', places, look)).toEqual([]);
    },
  );

  // Every form once; its colours and its room differ between the two looks only by what the screens show too.
  test.each([0, 1])('no form and no dialog shuts anybody out, half %i', async (half) => {
    const look = half === 0 ? looks[0] : looks[3];
    const page = await room.open(look ?? {});
    await room.send('goToPresentation', { presentationId: 'M03' });
    const wrong: string[] = [];
    let open = '';
    for (const [place, name, role = 'dialog'] of forms.filter((_, at) => at % 2 === half)) {
      if (place !== open) await openPlace(page, place);
      open = place;
      await page.getByRole('button', { name }).first().click();
      const layer = page.getByRole(role).first();
      await layer.waitFor();
      const file = `form-${String(name).replace(/\W+/g, '-')}-${look?.size.width}-${look?.scheme}`;
      await picture(page, file);
      wrong.push(...(await findBarriers(page)).map((finding) => `${String(name)}: ${finding}`));
      await page.keyboard.press('Escape');
      await layer.waitFor({ state: 'detached' });
    }
    expect(wrong).toEqual([]);
  });

  test('in English no screen runs over', async () => {
    const page = await room.open({ language: 'en', size: SIZES[1] });
    for (const place of places) {
      await openPlace(page, place);
      await picture(page, `english-${place.replace('#', '').replace('/', '-')}`);
      expect(await findScroll(page), place).toEqual({ page: 0, sideways: 0 });
    }
  });
});

describe('with 30 long titles and 20 panelists', () => {
  let room: OperatorRoom;
  beforeAll(async () => {
    room = await startOperatorRoom({ sample: false });
    const facts = generateFacts({
      presentations: 30,
      panelists: 20,
      criteria: 8,
      longTitles: true,
      state: 'LOCKED',
    });
    await room.send('importEvent', { facts, source: '' });
    await room.send('goToPresentation', { presentationId: 'M05' });
  });
  afterAll(() => room.close());

  test.each(looks)('nothing runs over, $size.width px $scheme', async (look) => {
    const crowded = ['#prepare/agenda', '#prepare/panel', '#prepare/links', '#conduct'];
    expect(await lookAt(room, 'many', crowded, look)).toEqual([]);
  });
});

describe('on an empty laptop and in an empty event', () => {
  let room: OperatorRoom;
  beforeAll(async () => {
    room = await startOperatorRoom({ sample: false });
  });
  afterAll(() => room.close());

  test('the first page says what to do, and so does every empty section', async () => {
    const page = await room.open();
    await page.getByRole('heading', { name: 'Belum ada kegiatan yang dibuka' }).waitFor();
    await picture(page, 'nothing');
    expect(await findBarriers(page)).toEqual([]);
    await room.send('createEvent', {
      name: 'Kegiatan kosong',
      cohort: '',
      dateIso: '2026-12-09',
      startTime: '08:30',
      endTime: '15:00',
      place: 'Bantaya',
      city: 'Palu',
      organizer: 'BKPSDMD',
      minutesNumber: null,
      template: 'METRO',
    });
    const empty = ['#prepare/readiness', '#prepare/agenda', '#prepare/panel', '#prepare/links'];
    for (const look of looks.slice(1, 3))
      expect(await lookAt(room, 'empty', [...empty, '#conduct'], look)).toEqual([]);
  });
});
