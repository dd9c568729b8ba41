import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** Numbers of no pattern, the same each time. */
function draw(count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.sin(seed + 2.9 * i + 1.3 * i * i));
}

export default function judge({ recurrentStep }: typeof Answer) {
  const one = recurrentStep([0], [0.8], [[3]], [[0.5]], [0.1]);
  check.close(one[0] ?? NaN, Math.tanh(0.5), 1e-9, {
    en: 'Without an input, one unit at 0.8 with U = 0.5 and b = 0.1 goes to tanh 0.5.',
    zh: '没有输入时，U = 0.5、b = 0.1 的一个单元应从 0.8 变为 tanh 0.5。',
  });
  const [inputs, units] = [3, 4];
  const W = Array.from({ length: units }, (_, i) => draw(inputs, i));
  const U = Array.from({ length: units }, (_, i) => draw(units, 10 + i));
  const b = draw(units, 30);
  let [mine, theirs] = [draw(units, 50), draw(units, 50)];
  for (let t = 0; t < 5; t++) {
    const x = draw(inputs, 60 + t);
    const before = mine;
    mine = b.map((bias, i) => {
      const fromInput = x.reduce((sum, value, j) => sum + W[i]![j]! * value, 0);
      const fromState = before.reduce((sum, value, j) => sum + U[i]![j]! * value, 0);
      return Math.tanh(fromInput + fromState + bias);
    });
    theirs = recurrentStep(x, theirs, W, U, b);
  }
  check.true(theirs.length === units, {
    en: 'The state has a number for each unit.',
    zh: '隐状态应有与单元同样多的数。',
  });
  mine.forEach((value, i) => {
    check.close(theirs[i] ?? NaN, value, 1e-9, {
      en: `After five steps of three inputs, unit ${i} of four is right.`,
      zh: `输入三个数、走五步之后，四个单元里的单元 ${i} 应当正确。`,
    });
  });
}
