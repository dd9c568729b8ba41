/** Renders the pictures that stand for a page where its link is shared, the icons and the home page's lines. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { contours, geoIdentity, geoPath } from 'd3';
import type { LessonMeta } from '../src/catalogue/schema.ts';
import { site as en } from '../src/i18n/en/site.ts';
import { site as zh } from '../src/i18n/zh/site.ts';
import { descend, homeView, lossOf, placeIn, type View } from '../src/pages/home/and-descent.ts';
import { ensureBrowser } from './find-browser.mjs';
import { encodePalettePng } from './palette-png.ts';

const width = 1200;
const height = 630;
const languages = { en: { tag: 'en', site: en }, zh: { tag: 'zh-Hans', site: zh } } as const;
type Language = keyof typeof languages;

/** The part of the loss surface beside the words: the right half of the picture. */
const cardView: View = { wFrom: -17.2, bFrom: 4.7, wide: width / 52, high: height / 52, scale: 52 };

/** Lines of equal loss all over a view, from a grid of `cell` pixels, as the paths of an SVG in its pixels. */
function drawLevels(view: View, cell: number): string {
  // Levels are closed along the border of the grid, so that lies outside of what is seen.
  const margin = 2;
  const columns = Math.ceil((view.wide * view.scale) / cell) + 2 * margin + 1;
  const lines = Math.ceil((view.high * view.scale) / cell) + 2 * margin + 1;
  const values = Array.from({ length: columns * lines }, (_, index) => {
    const x = ((index % columns) - margin + 0.5) * cell;
    const y = (Math.floor(index / columns) - margin + 0.5) * cell;
    return lossOf({ w: view.wFrom + x / view.scale, b: view.bFrom - y / view.scale });
  });
  const shift = -margin * cell;
  const draw = geoPath(geoIdentity().scale(cell).translate([shift, shift])).digits(1);
  const thresholds = Array.from({ length: 18 }, (_, level) => 0.14 * 1.24 ** level);
  const levels = contours().size([columns, lines]).thresholds(thresholds)(values);
  return levels.map((level) => `<path d="${draw(level) ?? ''}"/>`).join('');
}

/** The lines, and a descent across them. */
function drawSurface(): string {
  const route = descend({ w: -2.3, b: 3.5 }, 0.6, 150).map((point) => placeIn(cardView, point));
  const trail = route.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const dots = route
    .filter((_, step) => step % 10 === 0)
    .map(([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4.5" fill="#b4520a"/>`);
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <g fill="none" stroke="#d9d3c5" stroke-width="1.5">${drawLevels(cardView, 4)}</g>
    <polyline points="${trail}" fill="none" stroke="#b4520a" stroke-width="2.5"/>${dots.join('')}
  </svg>`;
}

/** The lines for the home page, which gives them its own colour and the descent its life. */
async function writeHomeLevels(): Promise<void> {
  const size = `${homeView.wide * homeView.scale} ${homeView.high * homeView.scale}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" preserveAspectRatio="none"><g fill="none" stroke="#000" stroke-width="1.2">${drawLevels(homeView, 12)}</g></svg>\n`;
  await writeFile('src/pages/home/descent-levels.svg', svg);
}

async function fontFace(): Promise<string> {
  const file = await readFile(
    'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  );
  return `@font-face { font-family: 'Source Serif 4'; font-weight: 200 900;
    src: url(data:font/woff2;base64,${file.toString('base64')}) format('woff2'); }`;
}

interface Card {
  /** Name of the file without language and extension. */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

function cardHtml({ language, title, text }: Card, face: string, surface: string): string {
  const { tag, site } = languages[language];
  return `<!doctype html><html lang="${tag}"><style>${face}
    body { margin: 0; width: ${width}px; height: ${height}px; background: #fffdf9; color: #1d1b18;
      font-family: 'Source Serif 4', 'Noto Serif CJK SC', 'Songti SC', serif; overflow: hidden; }
    svg { position: absolute; inset: 0; clip-path: inset(0 0 0 720px); }
    main { position: absolute; left: 72px; top: 72px; bottom: 66px; width: 600px; display: flex; flex-direction: column; }
    h1, p { margin: 0; }
    h1 { font-size: 76px; line-height: 1.1; font-weight: 600; letter-spacing: -0.015em; text-wrap: balance; }
    h1:lang(zh) { word-break: keep-all; letter-spacing: 0; }
    .text { margin-top: 18px; font-size: 29px; line-height: 1.4; color: #57524a; }
    .name { margin-bottom: auto; font-size: 28px; font-weight: 600; color: #57524a; }
  </style><body>${surface}<main><p class="name">${site.name}</p><h1>${title}</h1>
  <p class="text">${text}</p></main>`;
}

async function listCards(): Promise<Card[]> {
  const folders = await readdir('lessons', { withFileTypes: true });
  const lessons = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const file = path.resolve('lessons', name, 'meta.ts');
        const { default: meta } = (await import(file)) as { default: LessonMeta };
        return { name, meta };
      }),
  );
  return (Object.keys(languages) as Language[]).flatMap((language) => [
    {
      name: 'site',
      language,
      title: languages[language].site.tagline,
      text: languages[language].site.description,
    },
    ...lessons.map(({ name, meta }) => ({
      name,
      language,
      title: meta.title[language],
      text: meta.summary[language],
    })),
  ]);
}

/** Renders the page as it is, with a palette. */
async function takePicture(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64');
  const rgba = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('This browser draws no canvas.');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return Array.from(data);
  }, png);
  return encodePalettePng(Uint8Array.from(rgba), width, height);
}

async function drawIcons(page: Page): Promise<void> {
  const icon = await readFile('public/icon.svg', 'utf8');
  for (const size of [180, 192, 512]) {
    await page.setViewportSize({ width: size, height: size });
    // Square to the edge: systems cut their own corners.
    const square = icon
      .replace('<svg ', `<svg width="${size}" height="${size}" `)
      .replace(/ rx="\d+"/, '');
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${square}`);
    await page.screenshot({ path: `public/icon-${size}.png` });
  }
}

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width, height } });
const face = await fontFace();
const surface = drawSurface();
await mkdir('public/social', { recursive: true });
for (const card of await listCards()) {
  await page.setContent(cardHtml(card, face, surface));
  await page.evaluate(() => document.fonts.ready);
  const image = await takePicture(page);
  const file = `public/social/${card.name}-${card.language}.png`;
  await writeFile(file, image);
  console.log(`${file}  ${(image.length / 1024).toFixed(0)} KB`);
}
await drawIcons(page);
await writeHomeLevels();
await browser.close();
