/** Keeps only the woff2 faces of KaTeX, which every browser that the site supports can read. */
import type { Plugin } from 'vite';

/** `url(a.woff2) format("woff2"),url(a.woff) …,url(a.ttf) …` → the first of them. */
export function keepWoff2(css: string): string {
  return css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[a-z]+"\)/g, '');
}

export function katexFonts(): Plugin {
  return {
    name: 'gradient-lab:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      return /\/katex\/dist\/katex(\.min)?\.css$/.test(id) ? keepWoff2(code) : undefined;
    },
  };
}
