import { describe, expect, it } from 'vitest';
import { packedAddress } from '../../src/data/packed-files';
import { workerPrograms, listFiles, namedIn, shellOf } from './service-worker';

function page(script: string): Buffer {
  return Buffer.from(
    `<link rel="stylesheet" href="../assets/Home-1.css" /><script src="../assets/${script}">`,
  );
}

const files = new Map([
  ['assets/Home-1.css', Buffer.from('a{}')],
  ['assets/index-2.js', Buffer.from('1')],
  ['data/mnist/test-00.bin', Buffer.from('digits')],
  ['en/index.html', page('index-2.js')],
  ['en/lessons/neuron/index.html', page('lesson-3.js')],
  ['gradient-lab.webmanifest', Buffer.from('{}')],
  ['icon.svg', Buffer.from('<svg/>')],
  ['index.html', page('index-2.js')],
]);

describe('the list of the site’s files', () => {
  it('has them as the site asks for them, with their sizes', () => {
    const { files: list } = listFiles(files);
    expect(list.map(({ path }) => path)).toContain('en/lessons/neuron/');
    expect(list.find(({ path }) => path.startsWith('data/'))).toMatchObject({
      path: `data/${packedAddress('mnist/test-00.bin')}`,
      bytes: 6,
    });
  });

  it('has another version when one file is another', () => {
    const { version } = listFiles(files);
    expect(listFiles(new Map(files)).version).toBe(version);
    const changed = new Map(files).set('assets/index-2.js', Buffer.from('2'));
    expect(listFiles(changed).version).not.toBe(version);
  });
});

it('finds the files that a page names, from the site’s base', () => {
  const html =
    '<link href="../../assets/a-1.css"><script src="./assets/b-2.js"></script><a href="../">';
  expect(namedIn(html)).toEqual(['assets/a-1.css', 'assets/b-2.js']);
});

it('takes the pages that are no lesson’s, with what they need', () => {
  const shell = shellOf(files, ['assets/index-2.js', 'assets/Home-4.js']);
  expect(shell.map(({ url }) => url)).toEqual([
    'en/',
    './',
    'icon.svg',
    'gradient-lab.webmanifest',
    'assets/Home-1.css',
    'assets/index-2.js',
    'assets/Home-4.js',
  ]);
  for (const { url, revision } of shell) {
    expect(revision === null).toBe(url.startsWith('assets/'));
  }
});

it('knows programs of workers by their absence from the pages’ chunks', () => {
  const names = [
    'assets/index-1.js',
    'assets/main-2.js',
    'assets/ts.worker-3.js',
    'assets/a-4.css',
  ];
  expect(workerPrograms(names, ['assets/index-1.js'])).toEqual({
    engine: ['assets/main-2.js'],
    editor: ['assets/ts.worker-3.js'],
  });
});
