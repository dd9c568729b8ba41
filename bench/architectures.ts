// Whole training steps of a GPT and of a GAN of convolutions: our wasm kernels against TensorFlow.js's own.
import { GAN_BATCH, makeGan } from './gan';
import { GPT_BATCH, gptSize, makeGpt, makeText } from './gpt';
import type { KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';
import { makeImages } from './models';
import { divideTimes, type Row } from './report';

const target = { least: 10, aim: 20 };

/** Steps of ours in one sample; stock takes one, being slow. */
const STEPS = 4;

async function compare(
  sets: KernelSets,
  rounds: number,
  what: string,
  step: () => void,
): Promise<Row> {
  const times = await measureInTurn(
    {
      stock: () => {
        sets.useStock();
        step();
        sets.useOurs();
      },
      ours: () => {
        for (let i = 0; i < STEPS; i++) step();
      },
    },
    rounds,
    // Neither side is to pay for the garbage and the caches that the other left.
    { stock: () => undefined, ours: step },
  );
  return divideTimes(what, times.stock.median, times.ours.median / STEPS, target);
}

/** Leaves our kernels in use. */
export async function benchArchitectures(sets: KernelSets, rounds: number): Promise<Row[]> {
  sets.useOurs();
  const gpt = makeGpt(gptSize);
  const { ids, next } = makeText(gptSize, GPT_BATCH);
  const rows = [
    await compare(sets, rounds, 'GPT of 4 blocks, batch 16: step, stock ÷ ours', () => {
      gpt.step(ids, next).dispose();
    }),
  ];
  gpt.dispose();
  const gan = makeGan();
  const { x: real } = makeImages(GAN_BATCH);
  rows.push(
    await compare(sets, rounds, 'GAN of convolutions, batch 64: step, stock ÷ ours', () => {
      gan.step(real);
    }),
  );
  gan.dispose();
  return rows;
}
