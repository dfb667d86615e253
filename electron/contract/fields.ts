/** What the fields of facts and commands may hold: the closed lists, and each kind of text as a zod schema. */
import { z } from 'zod';

export * from './codes.ts';

export const flag = z.union([z.literal(0), z.literal(1)]);
/** Short local id: letters, digits, dot, dash, underscore. */
export const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
/** One line of text that a person must fill. */
export const line = z.string().trim().min(1).max(300);
export const optionalLine = z.string().trim().max(300);
export const paragraph = z.string().trim().max(5000);
export const dateIso = z.iso.date();
/** HH:MM, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Exact non-negative decimal text with at most 4 places: "15", "12.5". */
export const decimalText = z.string().regex(/^\d{1,4}(\.\d{1,4})?$/);
/** Exact share from 0 to 1 as a fraction of integers: "3/5". */
export const fractionText = z
  .string()
  .regex(/^\d{1,4}\/[1-9]\d{0,3}$/)
  .refine((text) => {
    const [top = 0, bottom = 1] = text.split('/').map(Number);
    return top <= bottom;
  });
