/** Finds a QR code in a picture and reads it, turned or not. */
import decodeQR from 'qr/decode.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha for each pixel, row by row. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** One picture is chosen once: the decoder may take longer over it than a frame of a film. */
const PATIENCE_MS = 3000;

/** The text of the code; undefined where there is none that can be read. */
export function findCode({ width, height, data }: Picture): string | undefined {
  try {
    return decodeQR({ width, height, data }, { format: 'RGBA', timeLimit: PATIENCE_MS });
  } catch {
    // It throws whatever keeps it from reading; for the person it is one answer.
    return undefined;
  }
}
