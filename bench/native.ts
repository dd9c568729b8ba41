// The same models in PyTorch, on one thread of the same core, where a Python with torch is found.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import { GPT_BATCH, gptSize, makeGpt, makeText } from './gpt';
import type { KernelSets } from './kernel-sets';
import { processorTime } from './measure';
import { buildCnn, cnnSpecs, makeImages } from './models';
import { divideTimes, median, type Row, type Target } from './report';
import { prepareSequences, type SequenceModel } from './sequence-models';

const script = fileURLToPath(new URL('native.py', import.meta.url));
const level = { least: 1, aim: 1.2 };

/** Untimed rounds. */
const WARM_UP = 2;

interface Native {
  readonly version: string;
  /** Milliseconds of processor time of so many steps. */
  run(model: string, steps: number): Promise<number>;
  stop(): void;
}

/** Has PyTorch and the libraries under it compute four numbers at a time, as WebAssembly does, and not eight. */
const narrow = {
  ATEN_CPU_CAPABILITY: 'default',
  DNNL_MAX_CPU_ISA: 'SSE41',
  OPENBLAS_CORETYPE: 'Nehalem',
};

async function startNative(python: string, settings: NodeJS.ProcessEnv = {}): Promise<Native> {
  const child = spawn(python, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch ended before it answered');
    return JSON.parse(value);
  };
  const { version } = (await read()) as { version: string };
  return {
    version,
    async run(model, steps) {
      child.stdin.write(`${model} ${steps}\n`);
      return (await read()) as number;
    },
    stop: () => void child.stdin.end(),
  };
}

interface Ours {
  step(): unknown;
  dispose(): void;
}

function prepareCnn(): Ours {
  const model = buildCnn(cnnSpecs[0]!);
  const { x, y } = makeImages(64);
  return {
    step: () => model.trainOnBatch(x, y),
    dispose: () => {
      model.optimizer.dispose();
      model.dispose();
      tf.dispose([x, y]);
    },
  };
}

function prepareLstm(units: readonly number[], inputs: SequenceModel['inputs']): Ours {
  const training = prepareSequences({ cell: 'lstm', units, inputs });
  return { step: () => training.train('fused', 1), dispose: () => training.dispose() };
}

function prepareGpt(): Ours {
  const gpt = makeGpt(gptSize);
  const { ids, next } = makeText(gptSize, GPT_BATCH);
  return { step: () => gpt.step(ids, next).dispose(), dispose: () => gpt.dispose() };
}

function prepareGemm(rows: number, depth: number, columns: number): Ours {
  const [a, b] = [tf.randomUniform([rows, depth]), tf.randomUniform([depth, columns])];
  const times = Math.ceil(2 ** 30 / (rows * depth * columns));
  const step = () => {
    for (let time = 0; time < times; time++) tf.matMul(a, b).dispose();
  };
  return { step, dispose: () => tf.dispose([a, b]) };
}

const models: readonly {
  readonly name: string;
  readonly what: string;
  readonly prepare: () => Ours;
  readonly target?: Target;
}[] = [
  { name: 'cnn', what: 'conv32-pool-conv64-pool-dense10', prepare: prepareCnn, target: level },
  {
    name: 'lstm64',
    what: 'LSTM(64) × 40, numbers',
    prepare: () => prepareLstm([64], 'numbers'),
    target: level,
  },
  {
    name: 'lstm128',
    what: 'LSTM(128)→LSTM(128) × 40, characters',
    prepare: () => prepareLstm([128, 128], 'characters'),
    target: level,
  },
  { name: 'gpt', what: 'GPT of 4 blocks', prepare: prepareGpt, target: { least: 0.8, aim: 1 } },
  { name: 'gemm', what: 'GEMM 1024³', prepare: () => prepareGemm(1024, 1024, 1024) },
  {
    name: 'gptGemm',
    what: 'GEMM 1024×64×256, as in the GPT',
    prepare: () => prepareGemm(1024, 64, 256),
  },
];

/** Steps of each side, in turn; all by their own processor time. */
export async function benchNative(
  sets: KernelSets,
  python: string,
  rounds: number,
): Promise<Row[]> {
  sets.useOurs();
  const native = await startNative(python);
  const held = await startNative(python, narrow);
  const rows: Row[] = [];
  try {
    for (const { name, what, prepare, target } of models) {
      const ours = prepare();
      const own = async (steps: number): Promise<number> =>
        processorTime(async () => {
          for (let step = 0; step < steps; step++) await ours.step();
        });
      const sides = [
        (steps: number) => native.run(name, steps),
        (steps: number) => held.run(name, steps),
        own,
      ];
      const times = sides.map((): number[] => []);
      for (let round = -WARM_UP; round < rounds; round++) {
        for (const [side, run] of sides.entries()) {
          // One step untimed: the others have had the caches.
          await run(1);
          const time = await run(2);
          if (round >= 0) times[side]!.push(time / 2);
        }
      }
      ours.dispose();
      const [full, sse, mine] = times.map(median) as [number, number, number];
      const label = `${what}: step, PyTorch ${native.version}`;
      rows.push(
        divideTimes(`${label} native ÷ ours`, full, mine, target),
        divideTimes(`${label} held to vectors of four ÷ ours`, sse, mine),
      );
    }
  } finally {
    native.stop();
    held.stop();
  }
  return rows;
}
