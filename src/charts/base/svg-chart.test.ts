import { expect, it, vi } from 'vitest';
import { redrawChart } from './svg-chart';

it('draws once data and size are known, and then at every change of either', () => {
  const drawn: unknown[] = [];
  const remove = vi.fn();
  const chart = redrawChart<string>({ remove }, (...all) => drawn.push(all));
  chart.update('first');
  chart.resize(0, 0);
  expect(drawn).toEqual([]);

  chart.resize(300, 200);
  chart.update('second');
  chart.resize(150, 100);
  expect(drawn).toEqual([
    ['first', 300, 200],
    ['second', 300, 200],
    ['second', 150, 100],
  ]);

  chart.destroy();
  expect(remove).toHaveBeenCalledOnce();
});
