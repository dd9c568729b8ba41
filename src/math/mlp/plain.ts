/** The inner loops of the small network in plain TypeScript: what the faster build is tested against, and stands in for it. */
import type { Kernels, Workspace } from './kernels';
import { sigmoid, tanh } from './tanh';

const plainKernels: Kernels = {
  multiplyByWeights(x, inputs, parameters, z, units, rows) {
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < units; unit++) {
        let sum = parameters[units * inputs + unit]!;
        for (let i = 0; i < inputs; i++) {
          sum += x[row * inputs + i]! * parameters[unit * inputs + i]!;
        }
        z[row * units + unit] = sum;
      }
    }
  },

  multiplyByTransposedWeights(d, units, parameters, into, inputs, rows) {
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let unit = 0; unit < units; unit++) {
          sum += d[row * units + unit]! * parameters[unit * inputs + i]!;
        }
        into[row * inputs + i] = sum;
      }
    }
  },

  sumOuterProducts(d, units, x, inputs, g, rows) {
    for (let unit = 0; unit < units; unit++) {
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let row = 0; row < rows; row++) {
          sum += d[row * units + unit]! * x[row * inputs + i]!;
        }
        g[unit * inputs + i] = sum;
      }
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += d[row * units + unit]!;
      g[units * inputs + unit] = sum;
    }
  },

  applyTanh(z, a, count) {
    for (let i = 0; i < count; i++) a[i] = tanh(z[i]!);
  },

  applySigmoid(z, a, count) {
    for (let i = 0; i < count; i++) a[i] = sigmoid(z[i]!);
  },

  multiplyByTanhSlope(a, d, count) {
    for (let i = 0; i < count; i++) d[i] = d[i]! * (1 - a[i]! * a[i]!);
  },

  descend(w, g, rate, count) {
    for (let i = 0; i < count; i++) w[i] = w[i]! - rate * g[i]!;
  },
};

/** Arrays of any number and size, each on its own. */
export function makePlainWorkspace(): Workspace {
  return { kernels: plainKernels, allocate: (length) => new Float64Array(length) };
}
