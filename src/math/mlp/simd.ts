/**
 * The inner loops of the small network in WebAssembly, two numbers at a time, on the page's own thread.
 * Networks share blocks of memory; a block goes when no network in it is left.
 */
import { paddedLength, type Kernels, type Workspace } from './kernels';
import { simdBinary } from './simd-binary';
import { table, tableMiddle } from './tanh';

/** The functions of `assembly/index.ts`, which take addresses where `Kernels` takes spans. */
type Exports = {
  readonly [Name in keyof Kernels]: (...args: number[]) => void;
};

interface Block {
  readonly buffer: ArrayBuffer;
  readonly kernels: Kernels;
  /** Bytes given out so far. */
  used: number;
}

/** Numbers that the table takes up in memory, where it stands with its middle first and wraps around. */
const TABLE_LENGTH = 4096;
const PAGE_BYTES = 65536;
/** Pages that a block has at least: room for some forty networks of the usual size. */
const BLOCK_PAGES = 4;

/** Undefined until first asked for; null where the engine refuses it. */
let compiled: WebAssembly.Module | null | undefined;
let block: Block | null = null;

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(
      Uint8Array.from(atob(simdBinary), (character) => character.charCodeAt(0)),
    );
  } catch {
    // No WebAssembly, no SIMD, or a page that forbids it.
    return null;
  }
}

/** Null where there is no memory left. */
function makeBlock(module: WebAssembly.Module, bytes: number): Block | null {
  const tableBytes = TABLE_LENGTH * Float64Array.BYTES_PER_ELEMENT;
  const pages = Math.max(BLOCK_PAGES, Math.ceil((tableBytes + bytes) / PAGE_BYTES));
  let memory: WebAssembly.Memory;
  try {
    memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch {
    return null;
  }
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const wrapped = new Float64Array(memory.buffer, 0, TABLE_LENGTH);
  wrapped.set(table.subarray(tableMiddle));
  wrapped.set(table.subarray(0, tableMiddle), TABLE_LENGTH - tableMiddle);
  return {
    buffer: memory.buffer,
    kernels: bindToSpans(exports as unknown as Exports),
    used: tableBytes,
  };
}

function bindToSpans(exports: Exports): Kernels {
  return {
    multiplyByWeights(x, inputs, parameters, z, units, rows) {
      exports.multiplyByWeights(x.address, inputs, parameters.address, z.address, units, rows);
    },
    multiplyByTransposedWeights(d, units, parameters, into, inputs, rows) {
      exports.multiplyByTransposedWeights(
        d.address,
        units,
        parameters.address,
        into.address,
        inputs,
        rows,
      );
    },
    sumOuterProducts(d, units, x, inputs, g, rows) {
      exports.sumOuterProducts(d.address, units, x.address, inputs, g.address, rows);
    },
    applyTanh(z, a, count) {
      exports.applyTanh(z.address, a.address, count);
    },
    applySigmoid(z, a, count) {
      exports.applySigmoid(z.address, a.address, count);
    },
    multiplyByTanhSlope(a, d, count) {
      exports.multiplyByTanhSlope(a.address, d.address, count);
    },
    descend(w, g, rate, count) {
      exports.descend(w.address, g.address, rate, count);
    },
  };
}

/** Room for `total` numbers, or null where WebAssembly cannot give it. */
export function makeSimdWorkspace(total: number): Workspace | null {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  const bytes = total * Float64Array.BYTES_PER_ELEMENT;
  if (block === null || block.used + bytes > block.buffer.byteLength) {
    const fresh = makeBlock(compiled, bytes);
    if (fresh === null) return null;
    block = fresh;
  }
  const { buffer, kernels, used } = block;
  block.used += bytes;
  let at = used;
  return {
    kernels,
    allocate(length) {
      const next = at + paddedLength(length) * Float64Array.BYTES_PER_ELEMENT;
      if (next > used + bytes)
        throw new RangeError(`No room for ${length} more of ${total} numbers`);
      const span = { values: new Float64Array(buffer, at, length), address: at };
      at = next;
      return span;
    },
  };
}
