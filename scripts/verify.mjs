/**
 * `npm run verify`: what the lessons claim of training, over every start that they count, however long it takes,
 * and the runs and networks that ship with them, made once more.
 */
import { runTool } from './processes.mjs';
import { setUp } from './setup.mjs';

await setUp();
const lessons = await runTool('vitest', ['run', '--project', 'unit', 'lessons'], {
  env: { VERIFY: '1' },
});
const mnist = await runTool('tsx', ['scripts/verify-mnist.ts']);
const shipped = [];
for (const script of ['cnn-checkpoint', 'gan-run', 'lstm-gru-checkpoint', 'gpt-run']) {
  shipped.push(await runTool('tsx', [`scripts/${script}.ts`, '--check']));
}
process.exitCode = [lessons, mnist, ...shipped].every((code) => code === 0) ? 0 : 1;
