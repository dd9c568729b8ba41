// The WebGPU measurements as rows with their targets.
import { median, type Row } from './report';
import { benchWebgpu, type WebgpuOptions } from './webgpu';

const dispatchTargets = {
  mlp: { least: 75, aim: 40 },
  cnn: { least: 65, aim: 40 },
  lstm: { least: 400, aim: 300 },
  gpt: { least: 120, aim: 60 },
};

const names = {
  mlp: '2-8-8-1',
  cnn: 'conv32-pool-conv64-pool-dense10',
  lstm: 'LSTM × 40',
  gpt: 'GPT of 4 blocks',
};

export async function benchWebgpuRows(
  options: WebgpuOptions,
): Promise<{ readonly adapter: string; readonly rows: Row[] }> {
  const { adapter, filterGradient, dispatches } = await benchWebgpu(options);
  const [stock, ours] = [median(filterGradient.stock), median(filterGradient.ours)];
  const counts = (['mlp', 'cnn', 'lstm', 'gpt'] as const).map((model): Row => ({
    what: `WebGPU dispatches a step: ${names[model]}`,
    value: dispatches.ours[model],
    detail: `stock: ${dispatches.stock[model]}`,
    target: dispatchTargets[model],
  }));
  const filter: Row = {
    what: 'WebGPU filter gradient 32→64: stock ÷ ours',
    value: stock / ours,
    detail: `${stock.toFixed(0)} ÷ ${ours.toFixed(0)} ms`,
    target: { least: 6, aim: 9 },
  };
  return { adapter, rows: [filter, ...counts] };
}
