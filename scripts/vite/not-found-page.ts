/** Writes `404.html`, which a host serves at any depth: it has no files of its own and finds the way home. */
import { site as en } from '../../src/i18n/en/site.ts';
import { site as zh } from '../../src/i18n/zh/site.ts';
import { escapeHtml } from '../../src/share/escape-html.ts';

/**
 * Runs in the page. The base ends where `/en/` or `/zh/` starts; failing that, it is the nearest
 * folder above that holds the site's manifest.
 */
const findBase = `
(async () => {
  const { pathname } = location;
  const known = /^(.*?\\/)(?:en|zh)(?:\\/|$)/.exec(pathname);
  const folders = [...pathname.matchAll(/\\//g)].map(({ index }) => pathname.slice(0, index + 1)).reverse();
  const holdsSite = async (folder) => {
    try {
      return (await fetch(folder + 'gradient-lab.webmanifest', { method: 'HEAD' })).ok;
    } catch {
      return false;
    }
  };
  let base = known?.[1];
  for (const folder of folders) base ??= (await holdsSite(folder)) ? folder : undefined;
  for (const link of document.links) link.href = (base ?? '/') + link.dataset.to;
})();`;

const style = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 2rem; padding: 1.5rem;
  background: light-dark(#fffdf9, #16171a); color: light-dark(#1d1b18, #ece9e2);
  font: 1.1rem/1.6 Georgia, 'Songti SC', 'Noto Serif CJK SC', serif; }
main { display: grid; gap: 2rem; max-width: 36rem; }
h1, h2 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; }
p { margin: 0 0 .5rem; }
a { color: light-dark(#0a5794, #7ebcf0); }`;

function section(tag: string, language: string, heading: 'h1' | 'h2', words: typeof en): string {
  return `<section lang="${tag}">
  <${heading}>${escapeHtml(words.notFound.title)}</${heading}>
  <p>${escapeHtml(words.notFound.text)}</p>
  <p><a href="/${language}/" data-to="${language}/">${escapeHtml(words.name)}</a></p>
</section>`;
}

export function notFoundPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${en.notFound.title} · ${zh.notFound.title}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
${section('en', 'en', 'h1', en)}
${section('zh-Hans', 'zh', 'h2', zh)}
</main>
<script>${findBase}</script>
</body>
</html>
`;
}
