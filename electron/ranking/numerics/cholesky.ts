/** Inverse of a small symmetric positive definite matrix by Cholesky factors, row by row in one array. */

/** Null when the matrix is not positive definite to working precision. */
export function invertPositiveDefinite(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let value = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) value -= factor[i * size + k]! * factor[j * size + k]!;
      if (i === j) {
        if (!(value > 0)) return null;
        factor[i * size + i] = Math.sqrt(value);
      } else factor[i * size + j] = value / factor[j * size + j]!;
    }
  }
  const inverse = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    column.fill(0);
    column[at] = 1;
    for (let i = at; i < size; i++) {
      let value = column[i]!;
      for (let k = at; k < i; k++) value -= factor[i * size + k]! * column[k]!;
      column[i] = value / factor[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let value = column[i]!;
      for (let k = i + 1; k < size; k++) value -= factor[k * size + i]! * column[k]!;
      column[i] = value / factor[i * size + i]!;
      inverse[i * size + at] = column[i]!;
    }
  }
  return inverse;
}

/** matrix x vector. */
export function timesVector(
  matrix: Float64Array,
  size: number,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let value = 0;
    for (let k = 0; k < size; k++) value += matrix[i * size + k]! * vector[k]!;
    result[i] = value;
  }
  return result;
}
