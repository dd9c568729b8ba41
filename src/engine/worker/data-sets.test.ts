import { describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';

describe('data', () => {
  it('comes as tensors', async () => {
    const run = await runCell(`
      import { data, display } from 'gradient-lab';
      const { x, y } = data.gates('xor');
      display(x);
      display(y);
      display(data.spirals({ n: 30, classes: 3 }).x.shape);
    `);
    expect(run.logs.map(({ text }) => text)).toEqual([
      'Tensor [4,2] float32\n[[0, 0],\n [0, 1],\n [1, 0],\n [1, 1]]',
      'Tensor [4,1] float32\n[[0],\n [1],\n [1],\n [0]]',
      '[ 30, 2 ]',
    ]);
    run.dispose();
  });

  it('comes as text, cut in two and made numbers', async () => {
    const run = await runCell(
      `
      import { data, display } from 'gradient-lab';
      const { train, validation, characters, encode, decode } = await data.text('sonnets');
      display([train.length, validation.length, characters.length]);
      const ids = encode(validation);
      display([ids.length, Math.max(...ids) < characters.length, decode(ids) === validation]);
      display(train.slice(0, 42));
    `,
      { dataDir: 'public/data' },
    );
    expect(run.error).toBeNull();
    expect(run.logs.map(({ text }) => text)).toEqual([
      '[ 84635, 9404, 61 ]',
      '[ 9404, true, true ]',
      'From fairest creatures we desire increase,',
    ]);
    run.dispose();
  });

  it('may be a text of the reader’s', async () => {
    const run = await runCell(`
      import { data, display } from 'gradient-lab';
      const { train, validation, characters, encode } = data.ownText('床前明月光，'.repeat(600));
      display([train.length, validation.length, characters.length, encode(train).length]);
      const known = data.ownText('a cab! '.repeat(1000), ['a', 'b', 'z']);
      display([known.train.slice(0, 6), known.characters.join('')]);
    `);
    expect(run.error).toBeNull();
    expect(run.logs.map(({ text }) => text)).toEqual([
      '[ 3240, 360, 6, 3240 ]',
      "[ 'aabaab', 'abz' ]",
    ]);
    run.dispose();
  });

  it('of the reader’s that is too short is refused with what to do', async () => {
    const run = await runCell(`
      import { data } from 'gradient-lab';
      data.ownText('too short');
    `);
    expect(run.error).toMatchObject({ line: 3 });
    expect(run.error?.message).toMatch(/has 9 characters.*Paste a longer one/);
  });

  it('of a name that nobody knows is refused with the names there are', async () => {
    const run = await runCell(`
      import { data } from 'gradient-lab';
      await data.text('hamlet');
    `);
    expect(run.error).toMatchObject({
      line: 3,
      message: "data.text: there is no text 'hamlet'; there are 'sonnets' and 'moby-dick'.",
    });
  });

  it('that cannot be had is an error of its own kind', async () => {
    const run = await runCell(`
      import { data } from 'gradient-lab';
      await data.mnist({ train: 10 });
    `);
    expect(run.error).toMatchObject({ kind: 'data', line: 3 });
  });
});
