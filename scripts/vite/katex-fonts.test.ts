import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepWoff2 } from './katex-fonts';

describe('keepWoff2', () => {
  it('leaves one address for each of the faces that KaTeX ships', () => {
    const css = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8');
    const kept = keepWoff2(css);
    const faces = css.match(/@font-face/g)?.length ?? 0;
    expect(faces).toBeGreaterThan(15);
    expect(kept.match(/@font-face/g)).toHaveLength(faces);
    expect(kept.match(/url\([^)]*\)/g)).toHaveLength(faces);
    expect(kept).not.toMatch(/\.ttf|\.woff\)/);
  });
});
