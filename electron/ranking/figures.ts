/** Scores as they are shown: exact and per hundred, with texts that keep different scores apart. */
import type { PointFigure, ScoreFigure } from './analysisTypes.ts';
import { distinctDisplays } from './distinctDisplays.ts';
import { displayOf } from './formatNumber.ts';
import type { Display } from './formatNumber.ts';
import { multiply, rational, toNumber, toText } from './rational.ts';
import type { Rational } from './rational.ts';

export interface Figures {
  /** A score on the event's scale; `display` where it must differ from neighbours. */
  score(exact: Rational, display?: Display): ScoreFigure;
  /** Scores of one column side by side; `lines` per hundred. */
  column(values: readonly (Rational | null)[], lines?: readonly Rational[]): (ScoreFigure | null)[];
  /** A double in points of the event's scale. */
  points(value: number): PointFigure;
  perHundred(value: number): number;
}

export function createFigures(factor: Rational): Figures {
  const scale = toNumber(factor);
  const score = (exact: Rational, display?: Display): ScoreFigure => {
    const perHundred = multiply(exact, factor);
    return {
      score: toText(exact),
      perHundred: toText(perHundred),
      value: toNumber(perHundred),
      display: display ?? displayOf(perHundred),
    };
  };
  return {
    score,
    column(values, lines = []) {
      const displays = distinctDisplays(
        values.map((value) => value && multiply(value, factor)),
        lines,
      );
      return values.map((value, i) => value && score(value, displays[i]!));
    },
    points: (value) => ({
      value: value * scale,
      display: displayOf(rational(BigInt(Math.round(value * scale * 1e9)), 1_000_000_000n)),
    }),
    perHundred: (value) => value * scale,
  };
}
