import { describe, expect, it } from 'vitest';
import { longestCode } from '../limits';
import { readCommand } from './messages';

const run = { gradientLab: 1, type: 'run' };

describe('readCommand', () => {
  it.each([
    run,
    { ...run, cell: 'gates' },
    { gradientLab: 1, type: 'stop' },
    { gradientLab: 1, type: 'hello' },
    { gradientLab: 1, type: 'set-params', values: { rate: 0.5 } },
    { gradientLab: 1, type: 'set-code', cell: 'gates', code: 'report({ x: 1 });', seed: 7 },
  ])('takes %o', (command) => {
    expect(readCommand(command)).toEqual({ type: 'command', command });
  });

  it.each([
    null,
    'run',
    7,
    [],
    {},
    { type: 'run' },
    { gradientLab: '1', type: 'run' },
    { gradientLab: 1 },
  ])('leaves %o alone, which is not meant for an embed', (data) => {
    expect(readCommand(data)).toEqual({ type: 'other' });
  });

  it.each([
    ['an unknown type', { gradientLab: 1, type: 'eval', code: '' }, 'type'],
    ['a field too many', { ...run, origin: 'site' }, 'origin'],
    ['a name that is none', { ...run, cell: 'neuron/../gates' }, 'cell'],
    ['code that is none', { gradientLab: 1, type: 'set-code', code: 7 }, 'code'],
    [
      'code that is too long',
      { gradientLab: 1, type: 'set-code', code: 'x'.repeat(longestCode + 1) },
      'code',
    ],
    ['too many lines', { gradientLab: 1, type: 'set-code', code: '\n'.repeat(6000) }, 'code'],
    ['a seed that is none', { gradientLab: 1, type: 'set-code', code: '', seed: -1 }, 'seed'],
    [
      'a value that is no number',
      { gradientLab: 1, type: 'set-params', values: { rate: '1' } },
      'values.rate',
    ],
    [
      'a value without end',
      { gradientLab: 1, type: 'set-params', values: { rate: Infinity } },
      'values.rate',
    ],
  ])('refuses %s, and says where', (_, data, where) => {
    const read = readCommand(data);
    expect(read).toMatchObject({ type: 'refused', command: data.type, reason: 'malformed' });
    expect(read).toHaveProperty('detail', expect.stringContaining(`${where}: `));
  });

  it('says that it does not know a later version', () => {
    expect(readCommand({ gradientLab: 2, type: 'train-faster' })).toEqual({
      type: 'refused',
      command: 'train-faster',
      reason: 'newer',
    });
  });
});
