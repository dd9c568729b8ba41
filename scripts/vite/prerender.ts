/** After the client build: renders every page to an HTML file that works under any base path. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Head } from '../../src/pages/head';

interface ServerEntry {
  listPaths(): string[];
  renderPath(path: string): Promise<{ html: string; head: Head }>;
}

const serverFolder = 'dist-ssr';

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** The template's addresses start with `./`; a page `depth` folders down needs `../` that often. */
function fillTemplate(template: string, html: string, head: Head, depth: number): string {
  const base = '../'.repeat(depth) || './';
  return template
    .replace(/(src|href|data-base)="\.\//g, `$1="${base}`)
    .replace('<html lang="en"', `<html lang="${head.language}"`)
    .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`)
    .replace(
      /<meta name="description" content=""( \/)?>/,
      () => `<meta name="description" content="${escapeHtml(head.description)}" />`,
    )
    .replace('<!--app-->', () => html);
}

export function prerender(): Plugin {
  return {
    name: 'gradient-lab:prerender',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    closeBundle: {
      sequential: true,
      async handler() {
        await build({
          logLevel: 'warn',
          build: { ssr: 'src/entry-server.tsx', outDir: serverFolder },
        });
        const entry = pathToFileURL(path.resolve(serverFolder, 'entry-server.js')).href;
        const server = (await import(entry)) as ServerEntry;
        const template = await readFile('dist/index.html', 'utf8');
        for (const page of server.listPaths()) {
          const { html, head } = await server.renderPath(page);
          const depth = page.split('/').filter((part) => part !== '').length;
          const folder = path.join('dist', page);
          await mkdir(folder, { recursive: true });
          await writeFile(
            path.join(folder, 'index.html'),
            fillTemplate(template, html, head, depth),
          );
        }
        await rm(serverFolder, { recursive: true });
      },
    },
  };
}
