/** The guide's tables of shared parts: what they name is there, and is used where they say that it can be looked at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const guide = readFileSync('lessons/WRITING.md', 'utf8');
const template = 'scripts/lesson-template';

/** The rows of the table that begins with a head, as their cells. */
function readTable(head: string): readonly (readonly string[])[] {
  const lines = guide.slice(guide.indexOf(`| ${head} `)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) => line.split('|').map((cell) => cell.trim()));
}

/** `maps/SurfaceMap`, `TrailKey` → the two modules; `@/math`: `vector` → those of the alias's folder. */
function listModules(cell: string): string[] {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
  const first = names[0] ?? '';
  if (!cell.includes('`:')) {
    const folder = first.startsWith('@/') ? '' : `@/components/${path.dirname(first)}/`;
    return names.map((name) => (folder === '' ? name : folder + path.basename(name)));
  }
  return names.slice(1).map((name) => `${first}/${name}`);
}

function fileOf(module: string): string {
  const base = module.replace('@/', 'src/');
  return ['.tsx', '.ts', ''].map((end) => base + end).find((file) => existsSync(file)) ?? '';
}

function readCode(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /\.(tsx?)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

function listPlaces(cell: string): string[] {
  const lessons = [...cell.matchAll(/`([^`]+)`/g)].map(([, lesson]) => `lessons/${lesson}`);
  return cell.includes('template') ? [...lessons, template] : lessons;
}

describe('the table of shared parts', () => {
  const rows = readTable('Part');

  it('is found', () => expect(rows.length).toBeGreaterThan(20));

  it.each(rows.map((cells) => [cells[1] ?? '', cells[3] ?? ''] as const))(
    '%s can be looked at in %s',
    (parts, where) => {
      const code = listPlaces(where).map(readCode).join('\n');
      const imported = (module: string) => new RegExp(`from '${module}[/']`).test(code);
      for (const module of listModules(parts)) {
        expect(fileOf(module), module).not.toBe('');
        if (code !== '') expect(imported(module), `${module} in ${where}`).toBe(true);
      }
    },
  );

  it('names every place that is there', () => {
    for (const place of rows.flatMap((cells) => listPlaces(cells[3] ?? ''))) {
      expect(existsSync(place), place).toBe(true);
    }
  });
});

it('names classes that the shared stylesheets have', () => {
  const sheets = [
    'components/figure/figure-parts.css',
    'components/controls/DragHandle.css',
    'styles/overrides/keys.css',
  ].map((file) => readFileSync(`src/${file}`, 'utf8'));
  const named = readTable('Class').flatMap(([, classes = '', what = '']) => [
    ...[...classes.matchAll(/`((?:figure)?__[a-z]+)`/g)].map(([, name = '']) =>
      name.replace(/^__/, 'figure__'),
    ),
    ...[...what.matchAll(/`(drag-handle__[a-z]+)`/g)].map(([, name = '']) => name),
  ]);
  expect(named.length).toBeGreaterThan(10);
  for (const name of named) expect(sheets.join('\n'), name).toContain(`.${name}`);
});
