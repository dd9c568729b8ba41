import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { carriedIds, type CarriedCell, type CarriedParts } from '../../runnable/carried';
import { writeRunnable } from './runnable-file';

const hostile = `</script><script>alert(1)</script><!-- "'&<style>]]>`;

const cell: CarriedCell = {
  ...{ id: 'neuron/gates~1', name: `gates${hostile}`, title: `Neuron${hostile}`, language: 'zh' },
  ...{ code: `// ${hostile}\u2028`, comments: [], seed: 42, backend: 'wasm', address: hostile },
};
const frame = `<meta content="script-src 'sha256-abc+/=' 'unsafe-eval'"><script>1</script>`;
const parts: CarriedParts = { frame, binaries: { a: 'AA==' }, data: {}, licences: hostile };
const page = { script: "const t = '</script><!--';", style: 'p { color: red }</style>' };

it('holds whatever a cell holds, and is the page it should be', async () => {
  const html = await writeRunnable(cell, parts, page, { noScript: hostile });
  const { document } = parseHTML(html);
  const scripts = [...document.querySelectorAll('script')];
  expect(scripts.map((script) => script.id)).toEqual([carriedIds.cell, carriedIds.parts, '']);
  expect(JSON.parse(scripts[0]!.textContent)).toEqual(cell);
  expect(JSON.parse(scripts[1]!.textContent)).toEqual(parts);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what the page itself would run
  expect(new Function(`${scripts[2]!.textContent} return t;`)()).toBe('</script><!--');
  expect(document.querySelectorAll('style')).toHaveLength(1);
  expect(document.title).toContain(cell.title);
});

it('lets its own script and its frame’s run, and nothing else in or out', async () => {
  const html = await writeRunnable(cell, parts, page, { noScript: '' });
  const { document } = parseHTML(html);
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')?.split('; ');
  const own = createHash('sha256').update(document.querySelectorAll('script')[2]!.textContent);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(
    `script-src 'sha256-${own.digest('base64')}' 'sha256-abc+/=' 'unsafe-eval'`,
  );
  expect(policy?.some((line) => /^(connect|frame|default)-src (?!'none')/.test(line))).toBe(false);
  expect(html).not.toMatch(/(?:src|href)="https?:/);
});

it('is not written around a frame without a policy', async () => {
  await expect(
    writeRunnable(cell, { ...parts, frame: '<p>404</p>' }, page, { noScript: '' }),
  ).rejects.toThrow('policy');
});
