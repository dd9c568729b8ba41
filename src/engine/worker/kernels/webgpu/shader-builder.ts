// Puts together one shader out of sections, each of which some workgroups run, and dispatches it.
import type { DataId } from '@tensorflow/tfjs-core';
import { float, int, type GpuBackend, type Uniforms } from './backend';
import { bindTensors, compileShader, dispatchBindings } from './dispatch';
import type { Operation } from './operations';

/** Threads of a workgroup. */
export const THREADS = 64;
/** WebGPU guarantees eight storage buffers to a shader. */
export const MAX_BUFFERS = 8;
const MAX_WORKGROUPS = 65535;

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/** Names are unique in the shader, and the same in each that is built alike: its code is known then. */
export class ShaderBuilder {
  private readonly buffers = new Map<DataId, { name: string; access: 'read' | 'read_write' }>();
  private readonly uniforms: Uniforms = [float(NaN), float(Infinity)];
  private fields = 'NAN : f32, INFINITY : f32,';
  private readonly declarations = new Set<string>();
  private readonly sections: string[] = [];
  private workgroups = 0;
  private names = 0;

  constructor(private readonly backend: GpuBackend) {}

  /** A new name. */
  name(): string {
    return `n${this.names++}`;
  }

  /** What is to stand once outside all functions. */
  declare(code: string): void {
    this.declarations.add(code);
  }

  use({ name, operands, parameters, body }: Operation): void {
    const all = [
      ...['a', 'b', 'c'].slice(0, operands.length),
      ...['p', 'q'].slice(0, parameters.length),
    ];
    const given = all.map((one) => `${one} : f32`).join(', ');
    this.declare(`fn apply${name}(${given}) -> f32 { ${body} }`);
  }

  uniform(value: Uniforms[number]): string {
    const name = `u${this.uniforms.length}`;
    this.fields += `${name} : ${value.type === 'int32' ? 'i32' : 'f32'},`;
    this.uniforms.push(value);
    return `uniforms.${name}`;
  }

  int(value: number): string {
    return this.uniform(int(value));
  }

  read(id: DataId, index: string): string {
    return `f32(${this.bind(id, 'read')}[${index}])`;
  }

  write(id: DataId, index: string, value: string): string {
    const type = this.typeOf(id);
    return `${this.bind(id, 'read_write')}[${index}] = ${type}(${value});`;
  }

  /** Code that so many workgroups run, each with its number `at` and in each thread its own `lane`. */
  section(workgroups: number, code: string): void {
    const from = this.int(this.workgroups);
    this.workgroups += workgroups;
    const end = this.int(this.workgroups);
    const name = this.name();
    this.declare(`fn ${name}(at : i32, lane : i32) { ${code} }`);
    this.sections.push(`if (at < ${end}) { ${name}(at - ${from}, lane); }`);
  }

  dispatch(): void {
    const ids = [...this.buffers.keys()];
    const rows = Math.ceil(this.workgroups / MAX_WORKGROUPS);
    const bindings = bindTensors(this.backend, ids);
    dispatchBindings(this.backend, this.compile(), bindings, this.uniforms, [
      Math.ceil(this.workgroups / rows),
      rows,
    ]);
  }

  private bind(id: DataId, access: 'read' | 'read_write'): string {
    const known = this.buffers.get(id) ?? { name: `x${this.buffers.size}`, access };
    this.buffers.set(id, known);
    return known.name;
  }

  private typeOf(id: DataId): 'f32' | 'i32' {
    return this.backend.tensorMap.get(id).dtype === 'float32' ? 'f32' : 'i32';
  }

  private compile(): GPUComputePipeline {
    const { device } = this.backend;
    const code = this.writeCode();
    const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
    pipelines.set(device, known);
    const pipeline = known.get(code) ?? compileShader(device, code);
    known.set(code, pipeline);
    return pipeline;
  }

  private writeCode(): string {
    const bindings = [...this.buffers].map(
      ([id, { name, access }]) => `var<storage, ${access}> ${name} : array<${this.typeOf(id)}>;`,
    );
    bindings.push('var<uniform> uniforms : Uniforms;');
    return `
      struct Uniforms { ${this.fields} }
      ${bindings.map((binding, i) => `@group(0) @binding(${i}) ${binding}`).join('\n')}
      ${helpers}
      ${[...this.declarations].join('\n')}
      @compute @workgroup_size(${THREADS})
      fn main(
        @builtin(workgroup_id) group : vec3<u32>,
        @builtin(num_workgroups) groups : vec3<u32>,
        @builtin(local_invocation_index) thread : u32,
      ) {
        let at = i32(group.x + group.y * groups.x);
        let lane = i32(thread);
        ${this.sections.join(' else ')}
      }
    `;
  }
}

/** What the bodies of operations may call. */
const helpers = `
  fn isnan(x : f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }
  fn isinf(x : f32) -> bool { return abs(x) == uniforms.INFINITY; }
`;
