/** The text of a QR code in a picture file. */
import { findCode } from './findCode.ts';

/** Large enough for a code that fills a quarter of a page, small enough to be read at once. */
const LONGEST_SIDE = 1400;

/** @returns undefined where no code is found @throws where the file is no picture */
export async function readQrFile(file: File): Promise<string | undefined> {
  const picture = await loadPicture(file);
  const { width, height } = picture;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return findCode(context.getImageData(0, 0, canvas.width, canvas.height));
}

/** Drawn pictures have no bitmap of their own; as a data address the policy of the page lets them in. */
async function loadPicture(file: File): Promise<ImageBitmap | HTMLImageElement> {
  if (file.type !== 'image/svg+xml') return createImageBitmap(file);
  const image = new Image(800, 800);
  image.src = `data:image/svg+xml,${encodeURIComponent(await file.text())}`;
  await image.decode();
  return image;
}
