import { check } from 'gradient-lab';
import type * as Answer from './solution';

function draw(ink: (row: number, column: number) => number): number[][] {
  return Array.from({ length: 28 }, (_, i) => Array.from({ length: 28 }, (_, j) => ink(i, j)));
}

function centreOfMass(image: number[][]): [row: number, column: number] {
  let [mass, rows, columns] = [0, 0, 0];
  image.forEach((line, i) =>
    line.forEach((ink, j) => {
      mass += ink;
      rows += ink * i;
      columns += ink * j;
    }),
  );
  return [rows / mass, columns / mass];
}

const bar = draw((i, j) => (i >= 2 && i < 22 && j >= 1 && j < 4 ? 1 : 0));
const hook = draw((i, j) => (i === 3 && j < 12 ? 1 : j === 11 && i > 3 && i < 16 ? 0.25 : 0));

export default function judge({ centre }: typeof Answer) {
  check.close(centreOfMass(centre(bar)), [14, 14], 0.5, {
    en: 'A bar at the left edge comes to the middle.',
    zh: '靠左边缘的竖条应移到中间。',
  });
  check.close(centreOfMass(centre(hook)), [14, 14], 0.5, {
    en: 'A hook with dark and pale parts is weighed by its ink, not by its outline.',
    zh: '深浅不一的钩形，应按墨量而不是按轮廓求质心。',
  });
  check.close(centre(hook).flat().sort(), hook.flat().sort(), 1e-9, {
    en: 'No ink is lost and none is added.',
    zh: '墨迹应不增也不减。',
  });
  check.close(centre(centre(bar)), centre(bar), 1e-9, {
    en: 'What is centred stays where it is.',
    zh: '已经居中的图像应不再移动。',
  });
  check.close(
    centre(draw(() => 0)),
    draw(() => 0),
    0,
    {
      en: 'A blank image stays blank.',
      zh: '空白图像应仍是空白。',
    },
  );
}
