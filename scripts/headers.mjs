/** Headers that the site is sent with, and its `_headers` file, which some hosts and the local server read. */

/**
 * What makes a page cross-origin isolated, which threads need. Safari knows no `credentialless`; and pages that
 * load nothing from elsewhere lose nothing by `require-corp`.
 */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** A file is what it is served as, and other sites learn no more than that a link is on this one. */
const privacyHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/**
 * A sandboxed frame, as learning platforms use, has an origin of its own and may load the site all the same; and
 * so may a frame in a page that is isolated itself.
 */
const sharingHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Sent with every file, whichever host serves the site. */
export const commonHeaders = { ...isolationHeaders, ...sharingHeaders, ...privacyHeaders };

/** How long a file may be kept: one whose name holds its own hash for ever, any other until it is asked after. */
export const cacheHeaders = {
  kept: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  asked: { 'Cache-Control': 'no-cache' },
};

/**
 * @typedef {Readonly<Record<string, string>>} Headers
 * @typedef {Readonly<Record<string, Headers>>} HeaderRules headers by address, whose last sign may be `*`
 */

/** @param {HeaderRules} rules */
export function writeHeaderRules(rules) {
  const blocks = Object.entries(rules).map(([address, headers]) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/**
 * @param {string} text
 * @returns {HeaderRules}
 */
export function readHeaderRules(text) {
  /** @type {Record<string, Record<string, string>>} */
  const rules = {};
  /** @type {Record<string, string>} */
  let headers = {};
  for (const line of text.split('\n').filter((it) => it.trim() !== '')) {
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header) headers[header[1] ?? ''] = header[2] ?? '';
    else headers = rules[line.trim()] ??= {};
  }
  return rules;
}

/**
 * What is sent with an address, by all the rules that it falls under.
 * @param {HeaderRules} rules
 * @param {string} address from the site's base, with its first slash
 * @returns {Headers}
 */
export function headersOf(rules, address) {
  const applied = Object.entries(rules).filter(([rule]) =>
    rule.endsWith('*') ? address.startsWith(rule.slice(0, -1)) : address === rule,
  );
  return Object.assign({}, ...applied.map(([, headers]) => headers));
}
