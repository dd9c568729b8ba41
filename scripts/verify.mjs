/** `npm run verify`: what the lessons claim of training, over every start that they count, however long it takes. */
import { runTool } from './processes.mjs';
import { setUp } from './setup.mjs';

await setUp();
const lessons = await runTool('vitest', ['run', '--project', 'unit', 'lessons'], {
  env: { VERIFY: '1' },
});
const mnist = await runTool('tsx', ['scripts/verify-mnist.ts']);
const gan = await runTool('tsx', ['scripts/gan-run.ts', '--check']);
process.exitCode = lessons === 0 && mnist === 0 && gan === 0 ? 0 : 1;
