/** The 24 nebulae of Hubble's table 1 (PNAS 15, 1929, p. 169), whose distances were known by themselves. */
import type { Point } from '@/math/plane-line';

/** Distance in megaparsecs, and speed away from us in 1000 km/s. */
export const nebulae: readonly Point[] = [
  [0.032, 0.17],
  [0.034, 0.29],
  [0.214, -0.13],
  [0.263, -0.07],
  [0.275, -0.185],
  [0.275, -0.22],
  [0.45, 0.2],
  [0.5, 0.29],
  [0.5, 0.27],
  [0.63, 0.2],
  [0.8, 0.3],
  [0.9, -0.03],
  [0.9, 0.65],
  [0.9, 0.15],
  [0.9, 0.5],
  [1, 0.92],
  [1.1, 0.45],
  [1.1, 0.5],
  [1.4, 0.5],
  [1.7, 0.96],
  [2, 0.5],
  [2, 0.85],
  [2, 0.8],
  [2, 1.09],
];
