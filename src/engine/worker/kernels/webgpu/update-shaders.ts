// The shaders that renew an optimiser's variables: one of any size, or several that lie in one buffer.
import { ALIGNMENT } from './arena';
import { compileShader } from './dispatch';

export interface Formula {
  /** Letters of the state variables beside the value `v`. */
  readonly slots: readonly string[];
  readonly parameters: readonly string[];
  /** Reads the gradient `g`, `v` and the slots, and gives each of the latter its new value. */
  readonly body: string;
}

/** A workgroup never holds values of two variables. */
const WORKGROUP = ALIGNMENT;

/** Bindings: old values and states, new ones, the gradient, parameters. */
export function compileSingle(device: GPUDevice, formula: Formula): GPUComputePipeline {
  const { slots, parameters } = formula;
  const targets = ['v', ...slots];
  const bindings = [
    ...targets.map((name) => `var<storage, read> old_${name} : array<f32>;`),
    ...targets.map((name) => `var<storage, read_write> new_${name} : array<f32>;`),
    'var<storage, read> gradient : array<f32>;',
    'var<uniform> given : Parameters;',
  ];
  return compileShader(
    device,
    `
    struct Parameters { ${declare(parameters, 'f32')} }
    ${number(bindings)}
    ${startAt}
      if (at >= i32(arrayLength(&old_v))) { return; }
      let g = gradient[at];
      ${targets.map((name) => `var ${name} = old_${name}[at];`).join(' ')}
      ${apply(formula)}
      ${targets.map((name) => `new_${name}[at] = ${name};`).join(' ')}
    }
  `,
  );
}

/**
 * Bindings: the buffers of old and new values, so many gradients, and uniforms: the parameters, then for each
 * variable the thread behind its last one, its size, its room and its offset. Its states follow its values.
 */
export function compilePacked(
  device: GPUDevice,
  formula: Formula,
  count: number,
): GPUComputePipeline {
  const { slots, parameters } = formula;
  const targets = ['v', ...slots];
  const members = [...Array(count).keys()];
  const bindings = [
    'var<storage, read> old : array<f32>;',
    'var<storage, read_write> fresh : array<f32>;',
    ...members.map((k) => `var<storage, read> gradient${k} : array<f32>;`),
    'var<uniform> given : Parameters;',
  ];
  const table = members.flatMap((k) => [`end${k}`, `size${k}`, `room${k}`, `offset${k}`]);
  const place = (i: number) => `offset + ${i} * room + i`;
  return compileShader(
    device,
    `
    struct Parameters { ${declare(parameters, 'f32')} ${declare(table, 'i32')} }
    ${number(bindings)}
    fn renew(i : i32, room : i32, offset : i32, g : f32) {
      ${targets.map((name, i) => `var ${name} = old[${place(i)}];`).join(' ')}
      ${apply(formula)}
      ${targets.map((name, i) => `fresh[${place(i)}] = ${name};`).join(' ')}
    }
    ${startAt}
      ${members.map(renewMember).join('\n')}
    }
  `,
  );
}

function renewMember(k: number): string {
  return `
    if (at < given.end${k}) {
      let i = at - (given.end${k} - given.room${k});
      if (i < given.size${k}) { renew(i, given.room${k}, given.offset${k}, gradient${k}[i]); }
      return;
    }`;
}

const startAt = `
  @compute @workgroup_size(${WORKGROUP})
  fn main(
    @builtin(global_invocation_id) id : vec3<u32>,
    @builtin(num_workgroups) workgroups : vec3<u32>,
  ) {
    let at = i32(id.x + id.y * workgroups.x * ${WORKGROUP});`;

function declare(names: readonly string[], type: 'f32' | 'i32'): string {
  return names.map((name) => `${name} : ${type},`).join(' ');
}

function number(bindings: readonly string[]): string {
  return bindings.map((binding, i) => `@group(0) @binding(${i}) ${binding}`).join('\n');
}

function apply({ parameters, body }: Formula): string {
  return `${parameters.map((name) => `let ${name} = given.${name};`).join(' ')} ${body}`;
}
