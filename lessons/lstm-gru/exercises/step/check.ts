import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** Numbers of no pattern, the same each time. */
function draw(count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.sin(seed + 2.9 * i + 1.3 * i * i));
}

const [inputs, units] = [3, 4];
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function drawPart(seed: number): Answer.Part {
  return {
    W: Array.from({ length: units }, (_, i) => draw(inputs, seed + i)),
    U: Array.from({ length: units }, (_, i) => draw(units, seed + 10 + i)),
    b: draw(units, seed + 20),
  };
}

function sumOf({ W, U, b }: Answer.Part, x: number[], h: number[], unit: number): number {
  const fromInput = x.reduce((sum, value, j) => sum + W[unit]![j]! * value, 0);
  return h.reduce((sum, value, j) => sum + U[unit]![j]! * value, fromInput + b[unit]!);
}

export default function judge({ lstmStep }: typeof Answer) {
  const part = (b: number): Answer.Part => ({ W: [[0]], U: [[0]], b: [b] });
  const closed = { i: part(-50), f: part(50), c: part(1), o: part(50) };
  const kept = lstmStep([1], [0], [0.7], closed);
  check.close(kept.c[0] ?? NaN, 0.7, 1e-9, {
    en: 'With the forget gate at 1 and the input gate at 0, c stays what it was.',
    zh: '遗忘门为 1、输入门为 0 时，c 应保持不变。',
  });
  check.close(kept.h[0] ?? NaN, Math.tanh(0.7), 1e-9, {
    en: 'With the output gate at 1, h is tanh of c.',
    zh: '输出门为 1 时，h 应是 c 的 tanh。',
  });
  const parts = { i: drawPart(1), f: drawPart(40), c: drawPart(80), o: drawPart(120) };
  let mine = { h: draw(units, 160), c: draw(units, 170) };
  let theirs = mine;
  for (let t = 0; t < 5; t++) {
    const x = draw(inputs, 180 + t);
    const { h, c } = mine;
    const value = (name: 'i' | 'f' | 'c' | 'o', unit: number) => sumOf(parts[name], x, h, unit);
    const next = c.map(
      (old, u) => sigmoid(value('f', u)) * old + sigmoid(value('i', u)) * Math.tanh(value('c', u)),
    );
    mine = { h: next.map((now, u) => sigmoid(value('o', u)) * Math.tanh(now)), c: next };
    theirs = lstmStep(x, theirs.h, theirs.c, parts);
  }
  for (const name of ['c', 'h'] as const) {
    mine[name].forEach((value, unit) => {
      check.close(theirs[name][unit] ?? NaN, value, 1e-9, {
        en: `After five steps, ${name} of unit ${unit} of four is right.`,
        zh: `走五步之后，四个单元里单元 ${unit} 的 ${name} 应当正确。`,
      });
    });
  }
}
