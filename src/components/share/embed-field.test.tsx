/** The HTML in the dialog of sharing shows the part that is shared, with what was changed in it. */
import { parseHTML } from 'linkedom';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { packedIn, unpack } from '@/share/link';
import { makeShared, type Shared } from '@/share/shared';
import { makeTestPage } from '../testing/test-page';
import type { CellSourceFile } from '../cell/cell-source';
import { EmbedField } from './EmbedField';
import type { Subject } from './ShareButton';

vi.mock('../cell/site-base', () => ({ siteBase: 'https://lab.example/' }));

const page = makeTestPage();
const source = { id: 'neuron/forward', name: 'forward' } as CellSourceFile;
const cell: Subject = { type: 'cell', source, code: () => '' };
const exercise = {
  ...cell,
  source: { ...source, loadAnswer: () => new Promise(() => {}) },
} as Subject;
const figure: Subject = { type: 'figure', id: 'neuron' };
const standing = { lesson: 'neuron', language: 'zh', figures: {}, figure: 'neuron' } as const;
const plain = makeShared({ ...standing, cell: null });

/** Where the frame of the HTML in the field leads. */
async function addressOf(shared: Shared, subject: Subject): Promise<URL> {
  await page.show(<EmbedField key={JSON.stringify(shared)} shared={shared} subject={subject} />);
  await expect
    .poll(async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve)));
      return page.main.querySelector('.copy-field');
    })
    .not.toBeNull();
  const html = (page.find('.copy-field input') as HTMLInputElement).value;
  return new URL(parseHTML(html).document.querySelector('iframe')!.getAttribute('src')!);
}

it.each([
  ['figure', figure, 'figure/neuron'],
  ['cell', cell, 'cell/forward'],
  ['exercise', exercise, 'exercise/forward'],
])('names the %s, and nothing more where nothing was changed', async (_, subject, part) => {
  const address = await addressOf(plain, subject);
  expect(address.pathname).toBe('/zh/embed/neuron/');
  expect(address.search).toBe(`?part=${part}`);
  expect(address.hash).toBe('');
});

it('carries what was changed, and moves the page around it to no figure', async () => {
  const shared = { ...plain, figures: { line: { w: 2 } } };
  const address = await addressOf(shared, figure);
  expect(await unpack(packedIn(address.hash)!)).toEqual({
    type: 'shared',
    shared: { ...shared, figure: null },
  });
});
