/** What is shared arrives as it was sent, and what is said to be shared harms nobody. */
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { longestCode, longestPacked, mostUnpacked } from './limits';
import { packedIn, unpack, writeFragment } from './link';
import { makeShared, readShared, type Opened, type Shared } from './shared';

const plain = makeShared({
  lesson: 'neuron',
  language: 'zh',
  figures: { neuron: { w: [0.5, -2], chosen: null, scene: '与' } },
  figure: null,
  cell: {
    name: 'gates',
    code: "// 学习率 🙂\nconst α = param('rate', 0.1);\n",
    params: { rate: 0.1 },
    seed: 42,
    backend: 'wasm',
  },
});

/** Any text there is: also halves of letters, controls and marks of direction. */
function anyText(maxLength: number) {
  return fc.string({
    unit: fc.oneof(
      fc.constantFrom('梯', '🙂', '\u0000', '\r\n', '\u202e', '\ud83d', '</script>', '#', '%'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength,
  });
}

const figureState = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ min: -10_000, max: 10_000, noNaN: true }).map((x) => x + 0),
    anyText(10),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => key !== 'constructor'),
      tie('value'),
      {
        maxKeys: 3,
      },
    ),
  ),
})).value;

const anyShared: fc.Arbitrary<Shared> = fc
  .record({
    code: fc.option(anyText(400)),
    rate: fc.double({ noNaN: true, noDefaultInfinity: true }),
    seed: fc.nat(),
    state: figureState,
  })
  .map(({ code, rate, seed, state }) => ({
    ...plain,
    figures: JSON.parse(JSON.stringify({ state })) as Shared['figures'],
    cell: { ...plain.cell!, code, seed, params: { 学习率: Object.is(rate, -0) ? 0 : rate } },
  }));

async function open(fragment: string): Promise<Opened> {
  return unpack(packedIn(fragment)!);
}

function pack(json: string, number = 1): string {
  return `${number}.${deflateRawSync(json).toString('base64url')}`;
}

function packParts(parts: object): string {
  return pack(JSON.stringify({ ...plain, ...parts }));
}

describe('a link', () => {
  it('brings everything as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyShared, async (shared) => {
        const fragment = await writeFragment(shared);
        expect(fragment).toMatch(/^#share=1\.[\w-]+$/);
        expect(await open(fragment)).toEqual({ type: 'shared', shared });
      }),
      { numRuns: 200 },
    );
  });

  it('stays short where code repeats itself, as code does', async () => {
    const code = 'const layer = tf.layers.dense({ units: 16 });\n'.repeat(200);
    const fragment = await writeFragment({ ...plain, cell: { ...plain.cell!, code } });
    expect(fragment.length).toBeLessThan(600);
  });

  it('knows its own fragments', () => {
    expect(packedIn('#what-it-learns')).toBe(null);
    expect(packedIn('')).toBe(null);
  });

  it.each([
    ['cut off', (whole: string) => whole.slice(0, -20)],
    ['with a letter too many', (whole: string) => `${whole}%`],
    ['without its number', (whole: string) => whole.slice(2)],
    ['empty', () => ''],
  ])('is damaged where it is %s', async (_, damage) => {
    const whole = packedIn(await writeFragment(plain))!;
    expect(await unpack(damage(whole))).toEqual({ type: 'problem', problem: 'damaged' });
  });

  it('is read whole or not at all, whichever letter is another', async () => {
    const whole = packedIn(await writeFragment(plain))!;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('A', 'z', '_'), async (at, to) => {
        const opened = await unpack(whole.slice(0, at) + to + whole.slice(at + 1));
        expect(['shared', 'problem']).toContain(opened.type);
        if (opened.type === 'shared') expect(readShared(opened.shared).type).toBe('shared');
      }),
    );
  });

  it('of a later packing or version is newer, not damaged', async () => {
    expect(await unpack(pack('what will be', 2))).toEqual({ type: 'problem', problem: 'newer' });
    const later = packParts({ version: 2, cells: [] });
    expect(await unpack(later)).toEqual({ type: 'problem', problem: 'newer' });
  });

  it('is not unpacked beyond its bounds', async () => {
    const bomb = pack(JSON.stringify(' '.repeat(30 * mostUnpacked)));
    expect(bomb.length).toBeLessThan(longestPacked);
    expect(await unpack(bomb)).toEqual({ type: 'problem', problem: 'too-large' });
    const long = `1.${'A'.repeat(longestPacked)}`;
    expect(await unpack(long)).toEqual({ type: 'problem', problem: 'too-large' });
  });

  it.each([
    ['a lesson elsewhere', { lesson: '../../evil' }],
    ['no language', { language: 'xx' }],
    ['a number that is none', { figures: { neuron: { w: '1e999' }, more: { w: 1e300 } } }],
    ['too many figures', { figures: Object.fromEntries([...Array(40).keys()].map((i) => [i, 1])) }],
    ['too long code', { cell: { ...plain.cell, code: ' '.repeat(longestCode + 1) } }],
    ['too many lines', { cell: { ...plain.cell, code: '\n'.repeat(longestCode) } }],
    ['a seed that is none', { cell: { ...plain.cell, seed: 0.5 } }],
    ['an unknown backend', { cell: { ...plain.cell, backend: 'quantum' } }],
    ['a parameter that is no number', { cell: { ...plain.cell, params: { rate: '1' } } }],
  ])('is refused with %s', async (_, parts) => {
    expect(await unpack(packParts(parts))).toEqual({ type: 'problem', problem: 'damaged' });
  });
});
