import { expect, it } from 'vitest';
import { groupSeries } from './series-groups';

it('puts series of one last word on one chart, in the order of their first report', () => {
  expect(groupSeries(['loss', 'accuracy', 'validation loss', 'val_accuracy'])).toEqual([
    { word: 'loss', names: ['loss', 'validation loss'] },
    { word: 'accuracy', names: ['accuracy', 'val_accuracy'] },
  ]);
});
