/** The project's page, which its own script fills. */
import { escapeHtml } from '../../share/escape-html';
import type { ProjectCell } from './index';

const languageTags = { en: 'en', zh: 'zh-Hans' } as const;
const noScript = {
  en: 'This page needs JavaScript to run its code.',
  zh: '这个网页需要 JavaScript 才能运行代码。',
} as const;

export function writeIndex({ title, name, language, address }: ProjectCell): string {
  const heading = escapeHtml(`${title}${language === 'zh' ? '：' : ': '}${name}`);
  const source = escapeHtml(address);
  return `<!doctype html>
<html lang="${languageTags[language]}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    <title>${heading}</title>
  </head>
  <body data-state="starting">
    <header>
      <h1>${heading}</h1>
      <p><a href="${source}">Gradient Lab</a> · <code>src/main.ts</code></p>
    </header>
    <noscript>${noScript[language]}</noscript>
    <div class="bar">
      <button id="run" type="button"></button>
      <button id="stop" type="button" disabled></button>
      <span id="status" role="status"></span>
      <progress id="progress" hidden></progress>
    </div>
    <section id="sliders" hidden><h2 id="sliders-title"></h2></section>
    <section id="charts" hidden><h2 id="charts-title"></h2></section>
    <section id="tensors" hidden><h2 id="tensors-title"></h2></section>
    <section>
      <h2 id="log-title"></h2>
      <div id="entries" role="log" tabindex="0" aria-labelledby="log-title"></div>
    </section>
    <script type="module" src="/src/page/page.ts"></script>
  </body>
</html>
`;
}
