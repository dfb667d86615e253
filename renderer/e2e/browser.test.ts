import { expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

test('the test browser renders a page and takes its picture', async () => {
  const browser = await launchBrowser();
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1366, height: 768 } })
    ).newPage();
    await page.setContent('<main style="display:grid"><h1>Ruang Bantaya</h1></main>');
    expect(await page.getByRole('heading').textContent()).toBe('Ruang Bantaya');
    expect(
      await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().width ?? 0),
    ).toBeGreaterThan(100);
    const picture = await page.screenshot();
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1366, 768]);
  } finally {
    await browser.close();
  }
});
