import { expect, test } from 'vitest';
import { shortName } from './panelParts.ts';

test.each([
  ['Dr. Andaru Contoh, S.Sos., M.Si.', 'Andaru Contoh'],
  ['dr. Dahlia Contoh, M.Kes.', 'Dahlia Contoh'],
  ['Ir. H. Baso Contoh, M.T.', 'Baso Contoh'],
  ['Elang Contoh', 'Elang Contoh'],
  ['Rudi', 'Rudi'],
  ['H.', 'H.'],
])('the narrow column shows %s as %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
