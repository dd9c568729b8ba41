import { check } from 'gradient-lab';
import type * as Answer from './solution';

const noisy = [0.9, 0.6, 0.65, 0.5, 0.55, 0.52, 0.58, 0.4, 0.7];

export default function judge({ stopEarly }: typeof Answer) {
  const cases = [
    { losses: noisy, patience: 1, stopped: 2, kept: 1 },
    { losses: noisy, patience: 2, stopped: 5, kept: 3 },
    { losses: noisy, patience: 3, stopped: 6, kept: 3 },
    { losses: noisy, patience: 4, stopped: 8, kept: 7 },
    { losses: [3, 2, 1], patience: 1, stopped: 2, kept: 2 },
    { losses: [1, 1, 1, 1], patience: 2, stopped: 2, kept: 0 },
  ];
  for (const { losses, patience, stopped, kept } of cases) {
    const answer = stopEarly(losses, patience);
    const given = `[${losses.join(', ')}]`;
    check.true(answer.stopped === stopped, {
      en: `${given}, patience ${patience}: training ends after epoch ${stopped}.`,
      zh: `${given}，耐心 ${patience}：训练应在第 ${stopped} 轮后停止。`,
    });
    check.true(answer.kept === kept, {
      en: `${given}, patience ${patience}: the weights of epoch ${kept} are kept.`,
      zh: `${given}，耐心 ${patience}：应保留第 ${kept} 轮的权重。`,
    });
  }
}
