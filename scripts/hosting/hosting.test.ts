/** Every server is told the same: all headers, of all files, and which of them may be kept. */
import { expect, test } from 'vitest';
import { cacheHeaders, commonHeaders } from '../headers.mjs';
import { writeApacheRules } from './apache.mjs';
import { writeNginxLocation } from './nginx.mjs';

const rules = writeApacheRules();

test('Apache sends every header, and lets the files be kept whose names hold their hashes', () => {
  for (const [name, value] of Object.entries(commonHeaders)) {
    expect(rules).toContain(`\n  Header always set ${name} "${value}"\n`);
  }
  expect(rules).toContain(
    `\n  Header set Cache-Control "${cacheHeaders.asked['Cache-Control']}"\n`,
  );
  expect(rules).not.toMatch(/always set Cache-Control/);
  const [, kept = ''] = /<If "%\{REQUEST_URI\} =~ m#(.*)#">\n([^]*?)<\/If>/.exec(rules) ?? [];
  expect('/lab/assets/main.js').toMatch(new RegExp(kept));
  expect('/lab/en/lessons/assets/').not.toMatch(new RegExp(kept));
  expect(rules.indexOf('immutable')).toBeGreaterThan(rules.indexOf('no-cache'));
});

test('nginx sends every header in both of its places, since an inner one takes none from the outer', () => {
  const text = writeNginxLocation({ base: '/some/lab/', folder: '/srv/lab' });
  const [outer = '', inner = ''] = text.split('location /some/lab/assets/');
  for (const [name, value] of Object.entries(commonHeaders)) {
    const line = `add_header ${name} "${value}" always;`;
    expect(outer).toContain(line);
    expect(inner).toContain(line);
  }
  expect(outer).toContain('add_header Cache-Control "no-cache";');
  expect(inner).toMatch(/add_header Cache-Control ".*immutable";/);
  expect(text).toContain("alias '/srv/lab/';");
  expect(text).toContain('absolute_redirect off;');
  expect(text).toContain('location = /some/lab {');
  expect(writeNginxLocation({ base: '/', folder: '/srv/lab' })).not.toContain('location = ');
  expect(text).toContain('error_page 404 /some/lab/404.html;');
});

test.each(['lab', '/lab', '/a b/', '/a;b/', '/a//b/', '/a/../'])(
  'nginx: the base %j is refused',
  (base) => {
    expect(() => writeNginxLocation({ base, folder: '/srv' })).toThrow(/slash at both ends/);
  },
);

test.each(["/srv/it's", '/srv/$uri', 'C:\\site'])('nginx: the folder %j is refused', (folder) => {
  expect(() => writeNginxLocation({ base: '/', folder })).toThrow(/cannot be told/);
});
