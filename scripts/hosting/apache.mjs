/** The site's `.htaccess`, which Apache reads where it lies, under any path: headers, kept files, compression. */
import { cacheHeaders, commonHeaders } from '../headers.mjs';
import { compressedTypes, namedTypes } from './file-types.mjs';

/**
 * That a file may be kept is said of files only (no `always`): a 404 would be kept as well.
 * @param {{ 'Cache-Control': string }} cache
 */
function setCache(cache) {
  return `Header set Cache-Control "${cache['Cache-Control']}"`;
}

/** A module that is not loaded is left out; the site works without any of it, on one thread. */
export function writeApacheRules() {
  const headers = Object.entries(commonHeaders);
  return `${[
    '# Written by the build: see docs/hosting.md.',
    'Options -Indexes',
    '<IfModule mod_mime.c>',
    ...Object.entries(namedTypes).map(([ending, type]) => `  AddType ${type} .${ending}`),
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  ${setCache(cacheHeaders.asked)}`,
    '  <If "%{REQUEST_URI} =~ m#/assets/[^/]+$#">',
    `    ${setCache(cacheHeaders.kept)}`,
    '  </If>',
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${compressedTypes.join(' ')}`,
    '</IfModule>',
  ].join('\n')}\n`;
}
