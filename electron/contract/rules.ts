/** The rules of an event that freeze when scoring opens for the first time, and its paper settings. */
import { z } from 'zod';
import { decimalText, fractionText, optionalLine } from './fields.ts';

export const rulesSchema = z.object({
  /** What the criterion weights must add up to. */
  weightTotal: decimalText,
  /** Which score is official when sheets are missing (electron/ranking/SPECIFICATION.md, section 2). */
  correction: z.enum(['PLAIN', 'BLUP']),
  /** Highest and lowest sheets dropped; 0 is off. */
  trimDrop: z.number().int().min(0).max(3),
  minSheets: z.number().int().min(1).max(50),
  minShare: fractionText,
  /** MEDIAN, PREFERENCE, or the code of a criterion group, in the order of use. */
  tieBreaks: z.array(z.string().min(1).max(64)).max(10),
  recommendation: z.object({
    /** Score lines, per hundred. */
    tHigh: decimalText,
    tMid: decimalText,
    supportMin: fractionText,
    readinessAdopt: z.number().int().min(1).max(9),
    readinessPilot: z.number().int().min(1).max(9),
  }),
  classValues: z.object({ ADOPT: fractionText, PILOT: fractionText, ADAPT: fractionText }),
  /** Spread (highest minus lowest, per hundred) from which the console points at a presentation. */
  spreadThreshold: decimalText,
  /** Whether the ranking may be published before all talks are done. */
  canPublishRankingEarly: z.boolean(),
});
export type Rules = z.infer<typeof rulesSchema>;

/** The rules of a new event (electron/domain/RULES.md, rule 5). */
export const defaultRules: Rules = {
  weightTotal: '100',
  correction: 'PLAIN',
  trimDrop: 0,
  minSheets: 3,
  minShare: '3/5',
  tieBreaks: ['OUTCOME', 'MEDIAN', 'PREFERENCE'],
  recommendation: {
    tHigh: '75',
    tMid: '60',
    supportMin: '2/3',
    readinessAdopt: 7,
    readinessPilot: 4,
  },
  classValues: { ADOPT: '1/1', PILOT: '7/10', ADAPT: '2/5' },
  spreadThreshold: '10',
  canPublishRankingEarly: false,
};

export const paperSchema = z.object({
  size: z.enum(['A4', 'F4']),
  fontSizePt: z.number().min(8).max(14),
  marginCm: z.object({
    top: z.number().min(0.5).max(6),
    right: z.number().min(0.5).max(6),
    bottom: z.number().min(0.5).max(6),
    left: z.number().min(0.5).max(6),
  }),
  /** Lines of the letterhead (kop), first one largest; empty means no letterhead. */
  letterhead: z.array(optionalLine).max(6),
  visionSentence: z.string().trim().max(1000),
  signature: z.enum(['TABLE', 'BLOCKS']),
  /** Programme seats to plan for the next cohort. */
  nextCohortSeats: z.number().int().min(0).max(500),
});
export type Paper = z.infer<typeof paperSchema>;

export const defaultPaper: Paper = {
  size: 'A4',
  fontSizePt: 11,
  marginCm: { top: 2.5, right: 2.5, bottom: 2.5, left: 3 },
  letterhead: [],
  visionSentence: '',
  signature: 'TABLE',
  nextCohortSeats: 10,
};
