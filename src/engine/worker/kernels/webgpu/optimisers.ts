// The optimisers' updates, one dispatch for each variable. New values go to new buffers, as
// TensorFlow.js's own do, so a read under way or a copy that shares the old values keeps them.
import { engine, scalar, tidy, type Variable } from '@tensorflow/tfjs-core';
import { slotFor, type AdamState, type Slot, type Update, type UpdateRules } from '../optimisers';
import { float, type GpuBackend } from './backend';
import { compileShader, dispatchShader } from './dispatch';

interface Formula {
  /** Letters of the state variables beside the value `v`. */
  readonly slots: readonly string[];
  readonly parameters: readonly string[];
  /** Reads the gradient `g`, `v` and the slots, and gives each of the latter its new value. */
  readonly body: string;
}

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

const WORKGROUP = 64;
const MAX_WORKGROUPS = 65535;

/** The update rules of one WebGPU backend. */
export function makeUpdateRules(backend: GpuBackend): UpdateRules {
  const pipelines = new Map<Formula, GPUComputePipeline>();

  function update(
    formula: Formula,
    updates: readonly Update[],
    parameters: readonly number[],
    slots: readonly (readonly [Slot[], suffix: string])[],
  ): void {
    for (const one of updates) {
      const states = slots.map(([all, suffix]) => slotFor(all, one, suffix));
      if (!one.gradient || one.value.size === 0) continue;
      const pipeline = pipelines.get(formula) ?? compile(backend.device, formula);
      pipelines.set(formula, pipeline);
      renew(backend, pipeline, [one.value, ...states], one.gradient.dataId, parameters);
    }
  }

  /** @param decay share of each value that a step takes away by itself */
  function updateAdam(state: AdamState, updates: readonly Update[], decay: number): void {
    const { beta1, beta2 } = state;
    const power1 = readPower(backend, state.accBeta1, beta1, state.iterations);
    const power2 = readPower(backend, state.accBeta2, beta2, state.iterations);
    update(
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
    sgd: ({ learningRate }, updates) => update(formulas.sgd, updates, [learningRate], []),
    momentum: ({ learningRate, momentum, useNesterov, accumulations }, updates) =>
      update(
        useNesterov ? formulas.nesterov : formulas.momentum,
        updates,
        [learningRate, momentum],
        [[accumulations, 'momentum']],
      ),
    rmsprop: (state, updates) =>
      update(
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

/** Runs a formula over a variable and its slots, and gives them the results. */
function renew(
  backend: GpuBackend,
  pipeline: GPUComputePipeline,
  targets: readonly Variable[],
  gradient: object,
  parameters: readonly number[],
): void {
  const results = targets.map(({ shape }) => backend.makeTensorInfo(shape, 'float32'));
  const ids = [...targets, ...results].map(({ dataId }) => dataId).concat(gradient);
  const workgroups = Math.ceil(targets[0]!.size / WORKGROUP);
  const rows = Math.ceil(workgroups / MAX_WORKGROUPS);
  const columns = Math.ceil(workgroups / rows);
  dispatchShader(backend, pipeline, ids, parameters.map(float), [columns, rows]);
  for (const [i, target] of targets.entries()) {
    const next = engine().makeTensorFromTensorInfo(results[i]!);
    target.assign(next);
    next.dispose();
  }
}

function compile(device: GPUDevice, { slots, parameters, body }: Formula): GPUComputePipeline {
  const targets = ['v', ...slots];
  const bindings = [
    ...targets.map((name) => `var<storage, read> old_${name} : array<f32>;`),
    ...targets.map((name) => `var<storage, read_write> new_${name} : array<f32>;`),
    'var<storage, read> gradient : array<f32>;',
    'var<uniform> given : Parameters;',
  ];
  const code = `
    struct Parameters { ${parameters.map((name) => `${name} : f32,`).join(' ')} }
    ${bindings.map((binding, i) => `@group(0) @binding(${i}) ${binding}`).join('\n')}
    @compute @workgroup_size(${WORKGROUP})
    fn main(
      @builtin(global_invocation_id) id : vec3<u32>,
      @builtin(num_workgroups) workgroups : vec3<u32>,
    ) {
      let i = id.x + id.y * workgroups.x * ${WORKGROUP};
      if (i >= arrayLength(&old_v)) { return; }
      ${parameters.map((name) => `let ${name} = given.${name};`).join(' ')}
      let g = gradient[i];
      ${targets.map((name) => `var ${name} = old_${name}[i];`).join(' ')}
      ${body}
      ${targets.map((name) => `new_${name}[i] = ${name};`).join(' ')}
    }
  `;
  return compileShader(device, code);
}
