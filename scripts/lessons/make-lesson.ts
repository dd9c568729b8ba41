/** Makes a new lesson: a copy of the template under a name and at a place of its own. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listLessons } from './validate-lessons.ts';
import { validateLesson } from './validate-lesson.ts';

const template = path.resolve(import.meta.dirname, '../lesson-template');

/** The place after the last lesson of the template's track. */
function nextOrder(lessonsFolder: string): number {
  const track = validateLesson(template).meta?.track;
  const orders = listLessons(lessonsFolder).map((id) => {
    const { meta } = validateLesson(path.join(lessonsFolder, id));
    return meta !== undefined && meta.track === track ? meta.order : -1;
  });
  return Math.max(-1, ...orders) + 1;
}

/** `linear-models` → `Linear models` */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the new folder; throws where the id is taken or not in kebab-case. */
export function makeLesson(lessonsFolder: string, id: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(`“${id}” cannot be a lesson’s id: write it like gradient-descent.`);
  }
  const folder = path.join(lessonsFolder, id);
  if (existsSync(folder)) throw new Error(`There is a lesson ${id} already.`);
  const order = nextOrder(lessonsFolder);
  cpSync(template, folder, { recursive: true });
  const metaPath = path.join(folder, 'meta.ts');
  const meta = readFileSync(metaPath, 'utf8')
    .replace('order: 0', `order: ${order}`)
    .replace("en: 'New lesson'", `en: '${titleOf(id)}'`);
  writeFileSync(metaPath, meta);
  return folder;
}
