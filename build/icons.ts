/** `npm run icons`: paints build/icon.svg in every size that Windows, Linux and macOS ask for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../renderer/e2e/browser.ts';
import { writeIcns, writeIco, type IconPng } from './iconFiles.ts';

const SIZES_PX = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const FOLDER = path.join(import.meta.dirname, 'icons');

async function paint(): Promise<IconPng[]> {
  const svg = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const icons: IconPng[] = [];
    for (const sizePx of SIZES_PX) {
      await page.setViewportSize({ width: sizePx, height: sizePx });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
      );
      icons.push({ sizePx, png: await page.screenshot({ omitBackground: true }) });
    }
    return icons;
  } finally {
    await browser.close();
  }
}

const icons = await paint();
mkdirSync(FOLDER, { recursive: true });
// electron-builder reads Linux sizes from names of this form.
for (const { sizePx, png } of icons)
  writeFileSync(path.join(FOLDER, `${sizePx}x${sizePx}.png`), png);
writeFileSync(path.join(FOLDER, 'icon.ico'), writeIco(icons.filter(({ sizePx }) => sizePx <= 256)));
writeFileSync(path.join(FOLDER, 'icon.icns'), writeIcns(icons));
console.log(`Painted ${SIZES_PX.join(', ')} px, icon.ico and icon.icns`);
