/** How quantities are printed, and which term each of them is. */
import type { Quantity } from './gates-model';

export const symbolOf: Readonly<Record<Quantity, string>> = {
  ...{ f: 'f', i: 'i', o: 'o', u: 'u', r: 'r', g: 'c̃', c: 'c', h: 'h' },
};

export const termOf: Readonly<Record<Quantity, string>> = {
  ...{ f: 'f', i: 'i', o: 'o', u: 'u', r: 'r', g: 'cand', c: 'c', h: 'h' },
};
