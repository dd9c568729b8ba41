// The optimisers' update rules on WebGPU: formulas, and the numbers that they are given in a step.
import { scalar, tidy, type Variable } from '@tensorflow/tfjs-core';
import { slotFor, type AdamState, type Slot, type Update, type UpdateRules } from '../optimisers';
import type { GpuBackend } from './backend';
import { UpdateRunner, type Formula } from './update-runner';

const formulas = {
  sgd: { slots: [], parameters: ['rate'], body: 'v -= rate * g;' },
  momentum: {
    slots: ['a'],
    parameters: ['rate', 'decay'],
    body: 'a = decay * a + g; v -= rate * a;',
  },
  nesterov: {
    slots: ['a'],
    parameters: ['rate', 'decay'],
    body: 'a = decay * a + g; v -= rate * (g + decay * a);',
  },
  rmsprop: {
    slots: ['s', 'u'],
    parameters: ['rate', 'decay', 'rest', 'momentum', 'epsilon'],
    body: `
      s = decay * s + rest * g * g;
      u = momentum * u + rate * g / sqrt(s + epsilon);
      v -= u;`,
  },
  adam: {
    slots: ['m', 's'],
    parameters: ['rate', 'beta1', 'rest1', 'beta2', 'rest2', 'epsilon', 'past1', 'past2', 'keep'],
    body: `
      m = beta1 * m + rest1 * g;
      s = beta2 * s + rest2 * g * g;
      v = keep * v - rate * (m / past1) / (sqrt(s / past2) + epsilon);`,
  },
} satisfies Record<string, Formula>;

/** The update rules of one WebGPU backend. */
export function makeUpdateRules(backend: GpuBackend): UpdateRules {
  const runner = new UpdateRunner(backend);

  function update(
    state: object,
    formula: Formula,
    updates: readonly Update[],
    parameters: readonly number[],
    slots: readonly (readonly [Slot[], suffix: string])[],
  ): void {
    const renewals = updates.map((one) => ({
      targets: [one.value, ...slots.map(([all, suffix]) => slotFor(all, one, suffix))],
      gradient: one.gradient,
    }));
    runner.run(state, formula, parameters, renewals);
  }

  /** @param decay share of each value that a step takes away by itself */
  function updateAdam(state: AdamState, updates: readonly Update[], decay: number): void {
    const { beta1, beta2 } = state;
    const power1 = readPower(backend, state.accBeta1, beta1, state.iterations);
    const power2 = readPower(backend, state.accBeta2, beta2, state.iterations);
    update(
      state,
      formulas.adam,
      updates,
      [
        ...[state.learningRate, beta1, 1 - beta1, beta2, 1 - beta2],
        ...[state.epsilon, 1 - power1, 1 - power2, 1 - decay],
      ],
      [
        [state.accumulatedFirstMoment, 'm'],
        [state.accumulatedSecondMoment, 'v'],
      ],
    );
    tidy(() => {
      state.accBeta1.assign(scalar(power1 * Math.fround(beta1)));
      state.accBeta2.assign(scalar(power2 * Math.fround(beta2)));
    });
  }

  return {
    sgd: (state, updates) => update(state, formulas.sgd, updates, [state.learningRate], []),
    momentum: (state, updates) =>
      update(
        state,
        state.useNesterov ? formulas.nesterov : formulas.momentum,
        updates,
        [state.learningRate, state.momentum],
        [[state.accumulations, 'momentum']],
      ),
    rmsprop: (state, updates) =>
      update(
        state,
        formulas.rmsprop,
        updates,
        [state.learningRate, state.decay, 1 - state.decay, state.momentum, state.epsilon],
        [
          [state.accumulatedMeanSquares, 'rms'],
          [state.accumulatedMoments, 'momentum'],
        ],
      ),
    adam: (state, updates) => updateAdam(state, updates, 0),
    adamw: (state, updates) => updateAdam(state, updates, state.learningRate * state.weightDecay),
  };
}

/** βᵗ for the step to come. It stays on the CPU, where reading and renewing it costs no dispatch. */
function readPower(backend: GpuBackend, power: Variable, beta: number, steps: number): number {
  const { values } = backend.tensorMap.get(power.dataId);
  return values ? Number(values[0]) : Math.fround(beta ** (steps + 1));
}
