/** The normal distribution function for inner loops: a table with a Taylor step, no exponential, error below 1e-15. */
import { normalCdf } from './normal.ts';

const REACH = 9;
const STEPS = 64;
let tableOnce: { value: Float64Array; density: Float64Array } | null = null;

function tables(): { value: Float64Array; density: Float64Array } {
  if (tableOnce) return tableOnce;
  const count = 2 * REACH * STEPS + 1;
  const at = (k: number) => k / STEPS - REACH;
  const value = new Float64Array(count).map((_, k) => normalCdf(at(k)));
  const density = new Float64Array(count).map(
    (_, k) => Math.exp(-0.5 * at(k) ** 2) / Math.sqrt(2 * Math.PI),
  );
  tableOnce = { value, density };
  return tableOnce;
}

/** P(Z <= z) for |z| <= 9; the caller keeps z inside. */
export function createNormalTable(): (z: number) => number {
  const { value, density } = tables();
  return (z) => {
    const k = Math.round((z + REACH) * STEPS);
    const x = k / STEPS - REACH;
    const d = z - x;
    const s = x * x;
    // Derivatives of the density are Hermite polynomials times the density.
    const series =
      1 -
      d *
        (x / 2 -
          d *
            ((s - 1) / 6 -
              d *
                ((x * (s - 3)) / 24 -
                  d * (((s - 6) * s + 3) / 120 - (d * x * ((s - 10) * s + 15)) / 720))));
    return value[k]! + density[k]! * d * series;
  };
}
