import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ units, c }: typeof Answer) {
  const network = (x: number) =>
    units.reduce((sum, { w, b, v }) => sum + v * Math.max(0, w * x + b), c);
  check.close([network(-5), network(-1), network(1), network(5)], [0, 0, 0, 0], 1e-6, {
    en: 'It is 0 at −1 and 1 and everywhere beyond.',
    zh: '在 −1 和 1 处以及更远的地方，都应等于 0。',
  });
  check.close(network(0), 1, 1e-6, { en: 'It is 1 at 0.', zh: '在 0 处应等于 1。' });
  check.close([network(-0.5), network(0.25)], [0.5, 0.75], 1e-6, {
    en: 'Between them it is straight.',
    zh: '在这些点之间应为直线。',
  });
}
