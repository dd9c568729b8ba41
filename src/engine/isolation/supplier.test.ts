import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MissingDataError } from '../../data/data-error';
import { setAssetBase } from '../runner/assets';
import type { Supply } from '../wire/supply';
import { Supplier, type Sources } from './supplier';

beforeEach(() => setAssetBase('https://site.example/base/'));

function setUp(sources: Partial<Sources> = {}) {
  const said: Supply[] = [];
  const asked: string[] = [];
  const supplier = new Supplier((supply) => said.push(supply), {
    binary(url, onBytes) {
      asked.push(url);
      onBytes();
      return Promise.resolve(new ArrayBuffer(2));
    },
    data(folder, path, onProgress) {
      asked.push(folder + path);
      onProgress(3, 3);
      return Promise.resolve(new Uint8Array([1, 2, 3]));
    },
    ...sources,
  });
  return { supplier, said, asked };
}

function want(id: number, of: string, name: string): unknown {
  return { type: 'want', id, of, name };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

describe('a supplier', () => {
  it('hands in the site’s own files by name, and says how they come', async () => {
    const { supplier, said, asked } = setUp();
    expect(supplier.receive(want(1, 'data', 'penguins/table.bin'))).toBe(true);
    expect(supplier.receive(want(2, 'binary', 'kernels-simd.wasm'))).toBe(true);
    await vi.waitFor(() => expect(said).toHaveLength(4));
    expect(asked).toEqual([
      'https://site.example/base/data/penguins/table.bin',
      'https://site.example/base/wasm/kernels-simd.wasm',
    ]);
    expect(said.map(({ id, state }) => [id, state])).toEqual([
      [1, 'coming'],
      [1, 'here'],
      [2, 'coming'],
      [2, 'here'],
    ]);
  });

  it.each([
    ...['https://elsewhere.example/x', '//elsewhere.example/x', '../index.html', ''],
    ...['__proto__', 'constructor', 'toString', 'penguins/table.bin?x', 'penguins/../x'],
  ])('makes no address of %j', async (name) => {
    const { supplier, said, asked } = setUp();
    supplier.receive(want(1, 'data', name));
    await vi.waitFor(() => expect(said).toMatchObject([{ id: 1, state: 'failed' }]));
    expect(asked).toEqual([]);
  });

  it('leaves what is no question to others', () => {
    const { supplier } = setUp();
    expect(supplier.receive({ type: 'alive' })).toBe(false);
    expect(supplier.receive(want(1, 'binary', 'other.wasm'))).toBe(false);
  });

  it('says by name why a file cannot be had', async () => {
    const { supplier, said } = setUp({
      data: () => Promise.reject(new MissingDataError('none')),
    });
    supplier.receive(want(7, 'data', 'penguins/table.bin'));
    await vi.waitFor(() =>
      expect(said).toEqual([
        { type: 'supply', id: 7, state: 'failed', name: 'MissingDataError', message: 'none' },
      ]),
    );
  });

  it('fetches one file at a time, and refuses whoever asks without end', async () => {
    let [under, most] = [0, 0];
    const { supplier, said } = setUp({
      async data() {
        most = Math.max(most, ++under);
        await Promise.resolve();
        under--;
        return new Uint8Array(1);
      },
    });
    for (let id = 0; id < 1_000; id++) supplier.receive(want(id, 'data', 'penguins/table.bin'));
    await vi.waitFor(() => expect(said).toHaveLength(1_000));
    expect(most).toBe(1);
    expect(said.filter(({ state }) => state === 'here')).toHaveLength(64);
  });

  it('says and fetches nothing once it has ended', async () => {
    const { supplier, said, asked } = setUp();
    supplier.receive(want(1, 'data', 'penguins/table.bin'));
    supplier.receive(want(2, 'data', 'penguins/table.bin'));
    supplier.end();
    await settle();
    expect([said, asked]).toEqual([[], []]);
  });
});
