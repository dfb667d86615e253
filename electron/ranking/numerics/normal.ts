/** Standard normal distribution function; rational approximations of W. J. Cody (1969, Math. Comp. 23:631-637) as in R's pnorm, relative error about 1e-15. */

const CENTRE_A = [
  2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
  0.06568233791820745,
] as const;
const CENTRE_B = [
  47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673,
] as const;
const MIDDLE_C = [
  0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978, 1.0765576773720192e-8,
] as const;
const MIDDLE_D = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
] as const;
const TAIL_P = [
  0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5, 0.023073441764940174,
] as const;
const TAIL_Q = [
  1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  7.297515550839662e-5,
] as const;
const INV_SQRT_2PI = 0.3989422804014327;

/** P(Z <= z). */
export function normalCdf(z: number): number {
  const y = z < 0 ? -z : z;
  if (y <= 0.67448975) {
    const s = z * z;
    const top =
      (((CENTRE_A[4] * s + CENTRE_A[0]) * s + CENTRE_A[1]) * s + CENTRE_A[2]) * s + CENTRE_A[3];
    const bottom = (((s + CENTRE_B[0]) * s + CENTRE_B[1]) * s + CENTRE_B[2]) * s + CENTRE_B[3];
    return 0.5 + (z * top) / bottom;
  }
  const tail = upperTail(y);
  return z < 0 ? tail : 1 - tail;
}

/** P(Z > y) for y > 0.67. */
function upperTail(y: number): number {
  if (y > 38) return 0;
  let ratio: number;
  if (y <= 5.656854249492381) {
    let top = MIDDLE_C[8] * y;
    let bottom = y;
    for (let i = 0; i < 7; i++) {
      top = (top + MIDDLE_C[i]!) * y;
      bottom = (bottom + MIDDLE_D[i]!) * y;
    }
    ratio = (top + MIDDLE_C[7]) / (bottom + MIDDLE_D[7]);
  } else {
    const s = 1 / (y * y);
    let top = TAIL_P[5] * s;
    let bottom = s;
    for (let i = 0; i < 4; i++) {
      top = (top + TAIL_P[i]!) * s;
      bottom = (bottom + TAIL_Q[i]!) * s;
    }
    ratio = (INV_SQRT_2PI - (s * (top + TAIL_P[4])) / (bottom + TAIL_Q[4])) / y;
  }
  // exp(-y^2/2) in two steps keeps the digits that squaring y would lose.
  const cut = Math.trunc(y * 16) / 16;
  return Math.exp(-0.5 * cut * cut) * Math.exp(-0.5 * (y - cut) * (y + cut)) * ratio;
}
