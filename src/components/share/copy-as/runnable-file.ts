/** Writes a cell as one page of HTML that holds all it needs and reaches nobody. */
import { languageTags } from '@/i18n';
import { sha256 } from '@/data/sha256';
import { toBase64 } from '@/math/packed-numbers';
import { carriedIds, type CarriedCell, type CarriedParts } from '../../runnable/carried';
import { escapeHtml } from '@/share/escape-html';

/** The script and the styles of the file's own page, which the build makes. */
export interface RunnablePage {
  readonly script: string;
  readonly style: string;
}

export interface FileWords {
  /** For readers whose browser runs no scripts. */
  readonly noScript: string;
}

export async function writeRunnable(
  cell: CarriedCell,
  parts: CarriedParts,
  { script, style }: RunnablePage,
  { noScript }: FileWords,
): Promise<string> {
  const program = inScript(script);
  const title = escapeHtml(`${cell.title}: ${cell.name}`);
  return [
    '<!doctype html>',
    `<html lang="${languageTags[cell.language]}">`,
    '<head>',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${await policyOf(program, parts.frame)}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    `<title>${title} · Gradient Lab</title>`,
    `<style>${style.replace(/<\/(style)/gi, '<\\/$1')}</style>`,
    '</head>',
    '<body>',
    `<div id="root"><noscript>${escapeHtml(noScript)}</noscript></div>`,
    jsonElement(carriedIds.cell, cell),
    jsonElement(carriedIds.parts, parts),
    `<script>${program}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The page loads nothing. Its frame has a policy of its own and obeys this one as well: so what the frame may
 * do has to be allowed here, which is its script, functions made of text and workers whose address is their text.
 */
async function policyOf(program: string, frame: string): Promise<string> {
  const inFrame = /'sha256-[\w+/=]+'/.exec(frame)?.[0];
  if (inFrame === undefined) throw new Error('The frame has no policy.');
  return [
    "default-src 'none'",
    `script-src '${await hashOf(program)}' ${inFrame} 'unsafe-eval'`,
    'worker-src data:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function hashOf(script: string): Promise<string> {
  const hex = await sha256(new TextEncoder().encode(script));
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return `sha256-${toBase64(bytes)}`;
}

/** Nothing in a script may end it, or begin a comment of HTML in it. */
function inScript(script: string): string {
  return script.trim().replace(/<(?=\/script|!--|script[\s>])/gi, '\\x3c');
}

function jsonElement(id: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}
