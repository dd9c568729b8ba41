/**
 * Prints what nginx needs to serve the built site, to be put into a `server`:
 * `node scripts/hosting/nginx.mjs --base /lab/ --folder /srv/gradient-lab`; with `--server` a whole one.
 */
import { parseArgs } from 'node:util';
import { cacheHeaders, commonHeaders } from '../headers.mjs';
import { isMain } from '../processes.mjs';
import { compressedTypes } from './file-types.mjs';

/**
 * That a file may be kept is said of files only: a 404 would be kept as well.
 * @param {{ 'Cache-Control': string }} cache
 */
function addHeaders(cache) {
  return [
    ...Object.entries(commonHeaders).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    ),
    `add_header Cache-Control "${cache['Cache-Control']}";`,
  ];
}

/**
 * A `location` for the site. Headers of an outer one are not sent where an inner one adds its own, so both have all.
 * @param {{ base: string, folder: string }} place the path of the site's base, with a slash at both ends, and the
 *   folder of its files, without a last one
 */
export function writeNginxLocation({ base, folder }) {
  if (!/^\/(?:[\w~-][\w.~-]*\/)*$/.test(base)) {
    throw new Error(`The base has to be a path with a slash at both ends, as /lab/, not ${base}`);
  }
  // In single quotes, in which nginx reads a backslash and a quote apart.
  if (/['\\$\n]/.test(folder)) throw new Error(`nginx cannot be told the folder ${folder}`);
  const open = folder.replace(/\/*$/, '/');
  const lines = [
    `location ${base} {`,
    `  alias '${open}';`,
    '  index index.html;',
    '  include mime.types;',
    '  types { application/manifest+json webmanifest; }',
    `  error_page 404 ${base}404.html;`,
    // Of a port or a scheme that is mapped in front, as a container's is, nginx knows nothing.
    '  absolute_redirect off;',
    ...addHeaders(cacheHeaders.asked).map((line) => `  ${line}`),
    `  gzip on;`,
    `  gzip_vary on;`,
    // Pages are among them by themselves.
    `  gzip_types ${compressedTypes.filter((type) => type !== 'text/html').join(' ')};`,
    `  location ${base}assets/ {`,
    `    alias '${open}assets/';`,
    ...addHeaders(cacheHeaders.kept).map((line) => `    ${line}`),
    '  }',
    // A server takes `.ts` for a video.
    `  location ${base}types/ {`,
    `    alias '${open}types/';`,
    '    types { }',
    '    default_type text/plain;',
    '  }',
    '}',
  ];
  const bare = base.slice(0, -1);
  if (bare !== '') {
    lines.push(`location = ${bare} {`, '  absolute_redirect off;');
    lines.push(`  return 301 ${base}$is_args$args;`, '}');
  }
  return `${lines.join('\n')}\n`;
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string', default: '/' },
      folder: { type: 'string', default: '/usr/share/nginx/html' },
      server: { type: 'boolean', default: false },
    },
  });
  const location = writeNginxLocation(values);
  console.log(values.server ? `server {\n  listen 80;\n${location}}` : location);
}
