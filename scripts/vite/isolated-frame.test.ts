import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { hashSource, inlineScripts } from './content-policy.ts';
import { framePage } from './isolated-frame.ts';

const engine = `const text = "</script><!--<script>"; const isolated = text.length;`;

it('is one script, which alone may run, and which reaches nobody', () => {
  const page = framePage(engine, 'ready();');
  const [script, ...more] = inlineScripts(page);
  expect(more).toEqual([]);
  const meta = parseHTML(page).document.querySelector('meta[http-equiv]');
  const policy = meta?.getAttribute('content')?.split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    `script-src ${hashSource(script!)} 'unsafe-eval'`,
    'worker-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

it('carries the program whole, whatever it holds', () => {
  const [script] = inlineScripts(framePage(engine, 'return engine;'));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what the page itself would run
  expect(new Function(script!)()).toBe(engine);
});
