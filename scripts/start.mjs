/** `npm start`: from a fresh clone to the site at a printed address. */
import { buildSite } from './build-site.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

await setUp();
if (!(await buildSite())) throw new Error('The site could not be built.');
const { address } = await serve({
  port: Number(process.env['PORT'] ?? 4173),
  host: process.env['HOST'] ?? '127.0.0.1',
});
console.log(`\nGradient Lab is at ${address}\nPress Ctrl-C to stop.`);
