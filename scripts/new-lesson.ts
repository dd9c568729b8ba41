/** `npm run new-lesson <id>`: makes the folder of a new lesson that passes every test as it is. */
import path from 'node:path';
import { makeLesson } from './lessons/make-lesson.ts';

const [id] = process.argv.slice(2);
if (id === undefined) throw new Error('Say what it is called: npm run new-lesson gradient-descent');
const folder = makeLesson(path.resolve('lessons'), id);
console.log(`Made ${path.relative('.', folder)}. How to go on: lessons/WRITING.md`);
