/** Which cascade layer a stylesheet is put in. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inLayer, layerOf } from './css-layers';

const sheets = ['src', 'lessons'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => `${folder}/${file}`),
);

function layersOf(path: RegExp) {
  return new Set(sheets.filter((file) => path.test(file)).map((file) => layerOf(`/site/${file}`)));
}

describe('layerOf', () => {
  it('puts what a lesson says over what a shared part says, and that over the site’s own elements', () => {
    expect(layersOf(/^lessons\//)).toEqual(new Set(['lessons']));
    expect(layersOf(/^src\/(charts|components|pages)\//)).toEqual(new Set(['components']));
    expect(layersOf(/^src\/styles\/[^/]+$/)).toEqual(new Set(['base', 'prose']));
    expect(layersOf(/^src\/styles\/overrides\//)).toEqual(new Set(['overrides']));
  });

  it('knows KaTeX, and leaves the editor alone', () => {
    expect(layerOf('/site/node_modules/katex/dist/katex.min.css')).toBe('vendor');
    expect(layerOf('/site/node_modules/monaco-editor/esm/vs/base/browser/ui/list.css')).toBeNull();
  });

  it('says the whole order in each sheet, since any may be read first', () => {
    expect(inLayer('a { color: red; }', 'lessons')).toMatch(
      /^@layer base, vendor, prose, components, lessons, overrides;\n@layer lessons \{\na/,
    );
  });
});

describe('the stylesheets', () => {
  it('bring no layers of their own', () => {
    expect(sheets.length).toBeGreaterThan(50);
    expect(sheets.filter((file) => readFileSync(file, 'utf8').includes('@layer'))).toEqual([]);
  });
});
