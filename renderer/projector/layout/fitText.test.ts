import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, fitText, MIN_TEXT_VH } from './fitText.ts';

const box = { widthVh: 120, heightVh: 26, maxVh: 9 };

test('the smallest text is never below 1/36 of the view height, however long the title', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 600 }),
      fc.integer({ min: 5, max: 200 }),
      fc.integer({ min: 2, max: 90 }),
      (text, widthVh, heightVh) => {
        const { sizeVh, lines } = fitText(text, { widthVh, heightVh, maxVh: 12, minVh: 1 });
        expect(sizeVh).toBeGreaterThanOrEqual(100 / 36);
        expect(sizeVh).toBeGreaterThanOrEqual(MIN_TEXT_VH);
        expect(lines).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

test('a longer title is never larger than its own beginning', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 300 }), fc.nat(300), (text, cut) => {
      expect(fitText(text, box).sizeVh).toBeLessThanOrEqual(
        fitText(text.slice(0, cut), box).sizeVh,
      );
    }),
  );
});

test('a short title takes the largest size', () => {
  expect(fitText('Palu Tanggap', box).sizeVh).toBe(9);
});

test('a title of 160 characters fits a 4:3 screen well above the smallest size', () => {
  const title = 'Pemutakhiran data kesejahteraan sosial oleh operator kelurahan '
    .repeat(3)
    .slice(0, 160);
  const { sizeVh, lines } = fitText(title, box);
  expect(sizeVh).toBeGreaterThan(4.5);
  expect(countLines(title, box.widthVh / sizeVh)).toBeLessThanOrEqual(lines);
});

test('line breaks that a person typed are counted', () => {
  expect(countLines('Istirahat\n\nsampai pukul 13.00', 100)).toBe(3);
});

test('a word longer than the line is broken, not lost', () => {
  expect(countLines('a'.repeat(100), 10)).toBeGreaterThan(5);
});
