/** Standard normal distribution function; rational approximations of W. J. Cody (1969, Math. Comp. 23:631-637) as in R's pnorm, relative error about 1e-15. */

const CENTRE_A = [
  2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
  0.065682337918207449113,
] as const;
const CENTRE_B = [
  47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956,
] as const;
const MIDDLE_C = [
  0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
  1.0765576773720192317e-8,
] as const;
const MIDDLE_D = [
  22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
  18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
] as const;
const TAIL_P = [
  0.21589853405795699, 0.1274011611602473639, 0.022235277649866, 0.001421619193227893466,
  2.9112874951168792e-5, 0.02307344176494017303,
] as const;
const TAIL_Q = [
  1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
  7.29751555083966205e-5,
] as const;
const INV_SQRT_2PI = 0.3989422804014326779;

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
  if (y <= 5.656854249492380195) {
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
