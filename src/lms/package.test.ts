import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { standards, writeManifest, type Listed } from './manifest';
import { writePlatformPackage } from './package';

const listed: Listed = {
  id: 'neuron-zh',
  title: 'A “neuron” & <more>',
  summary: 'What it does.',
  language: 'zh-Hans',
  address: 'https://lab.example/zh/lessons/neuron/?a&b',
};

/** Elements without a prefix are found in HTML's way as well; each is closed by a tag of its own for it. */
function parse(text: string) {
  const closed = text.replace(/<(file)([^>]*)\/>/g, '<$1$2></$1>').replace(/<\?xml[^>]*>/, '');
  return parseHTML(`<html><body>${closed}</body></html>`).document;
}

describe.each(standards)('a package for %s', (standard) => {
  const { text } = writeManifest(standard, listed, ['index.html', 'lms-report.js']);

  it('names the lesson and where it begins', () => {
    const document = parse(text);
    const title = document.querySelector(standard === 'xapi' ? 'name' : 'item > title');
    expect(title?.textContent).toBe(listed.title);
    const begin =
      standard === 'xapi'
        ? document.querySelector('launch')?.textContent
        : document.querySelector('resource')?.getAttribute('href');
    expect(begin).toBe('index.html');
  });

  it('holds every file that it names', () => {
    const files = unzipSync(
      writePlatformPackage({
        ...{
          standard,
          listed,
          report: 'report()',
          words: { alone: 'Alone', trouble: '“Trouble”' },
        },
        element: '<gradient-lab lesson="neuron"></gradient-lab>',
      }),
    );
    const named = [...parse(text).querySelectorAll('file')].map((it) => it.getAttribute('href')!);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([...named, 'index.html', 'lms-report.js']),
    );
    const { document } = parseHTML(strFromU8(files['index.html']!));
    expect(document.title).toBe(listed.title);
    const lesson = document.querySelector('gradient-lab');
    expect(lesson?.getAttribute('lesson')).toBe('neuron');
    expect(lesson?.getAttribute('data-activity')).toBe(listed.address);
    expect(document.querySelector('#note')?.getAttribute('data-trouble')).toBe('“Trouble”');
  });
});
