import { evaluate } from '@mdx-js/mdx';
import { Suspense, type ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import { expect, it } from 'vitest';
import { renderWhole } from './render-whole';

/** As on a lesson’s page: what fails below would be replaced by the waiting line. */
function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main>
      <h1>Lesson</h1>
      <Suspense fallback={<p>Loading</p>}>{children}</Suspense>
    </main>
  );
}

function Broken(): ReactNode {
  throw new Error('no such weight');
}

it('gives the HTML of a page that renders', async () => {
  const html = await renderWhole(
    <Page>
      <p>Text</p>
    </Page>,
    '/en/',
  );
  expect(html).toContain('<h1>Lesson</h1>');
  expect(html).toContain('<p>Text</p>');
  expect(html).not.toContain('Loading');
});

it('names the address and the component that fails', async () => {
  const page = (
    <Page>
      <Broken />
    </Page>
  );
  await expect(renderWhole(page, '/en/lessons/neuron/')).rejects.toThrow(
    '/en/lessons/neuron/ cannot be rendered in Broken: no such weight',
  );
});

it('names a component that a text places and nobody defines', async () => {
  const { default: Text } = await evaluate('## Title\n\n<CompTypo />\n', runtime);
  const page = (
    <Page>
      <Text />
    </Page>
  );
  await expect(renderWhole(page, '/zh/lessons/loss/')).rejects.toThrow(
    /^\/zh\/lessons\/loss\/ cannot be rendered.*`CompTypo`/,
  );
});
