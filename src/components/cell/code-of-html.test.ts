import { expect, it } from 'vitest';
import { codeOfHtml } from './code-of-html';

it('leaves the code of highlighted HTML, entities and line breaks in it', () => {
  const html =
    '<pre class="a" style="--b:#fff"><code><span class="line"><span>if</span> (a &#x3C; b &#x26;&#x26; c)</span>\n<span class="line">  say("&amp;lt;")</span></code></pre>';
  expect(codeOfHtml(html)).toBe('if (a < b && c)\n  say("&lt;")');
});
