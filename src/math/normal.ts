/** The standard normal distribution: its density, its cumulative function and the error function. */

/** Beyond this erfc < 2⁻⁵³ vanishes beside 1. */
const farthest = 6;

/**
 * erf x = 2/√π ∫₀ˣ e^(−t²) dt, absolute error below 1e-15. The series 7.6.2 of the NIST Digital
 * Library of Mathematical Functions, whose terms all have one sign, so that nothing cancels.
 */
export function erf(x: number): number {
  if (Math.abs(x) >= farthest) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** φ(z) = e^(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Φ(z): how likely a standard normal draw is below z; absolute error below 1e-15. */
export function normalCumulative(z: number): number {
  return (1 + erf(z / Math.SQRT2)) / 2;
}
