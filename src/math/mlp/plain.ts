/** The inner loops of the small network in plain TypeScript: what the faster build is tested against, and stands in for it. */
import type { Kernels, Workspace } from './kernels';
import { sigmoid, tanh } from './tanh';

const plainKernels: Kernels = {
  multiplyByWeights(x, inputs, parameters, z, units, rows) {
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < units; unit++) {
        let sum = parameters.values[units * inputs + unit]!;
        for (let i = 0; i < inputs; i++) {
          sum += x.values[row * inputs + i]! * parameters.values[unit * inputs + i]!;
        }
        z.values[row * units + unit] = sum;
      }
    }
  },

  multiplyByTransposedWeights(d, units, parameters, into, inputs, rows) {
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let unit = 0; unit < units; unit++) {
          sum += d.values[row * units + unit]! * parameters.values[unit * inputs + i]!;
        }
        into.values[row * inputs + i] = sum;
      }
    }
  },

  sumOuterProducts(d, units, x, inputs, g, rows) {
    for (let unit = 0; unit < units; unit++) {
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let row = 0; row < rows; row++) {
          sum += d.values[row * units + unit]! * x.values[row * inputs + i]!;
        }
        g.values[unit * inputs + i] = sum;
      }
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += d.values[row * units + unit]!;
      g.values[units * inputs + unit] = sum;
    }
  },

  applyTanh(z, a, count) {
    for (let i = 0; i < count; i++) a.values[i] = tanh(z.values[i]!);
  },

  applySigmoid(z, a, count) {
    for (let i = 0; i < count; i++) a.values[i] = sigmoid(z.values[i]!);
  },

  multiplyByTanhSlope(a, d, count) {
    for (let i = 0; i < count; i++) d.values[i] = d.values[i]! * (1 - a.values[i]! * a.values[i]!);
  },

  descend(w, g, rate, count) {
    for (let i = 0; i < count; i++) w.values[i] = w.values[i]! - rate * g.values[i]!;
  },
};

/** Arrays of any number and size, each on its own; addresses mean nothing here. */
export function makePlainWorkspace(): Workspace {
  return {
    kernels: plainKernels,
    allocate: (length) => ({ values: new Float64Array(length), address: 0 }),
  };
}
