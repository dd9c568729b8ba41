/** What the built pages may load and run: the site's own files and the scripts written into them, nothing else. */
import { createHash } from 'node:crypto';

/** Scripts that stand in the page itself, as they are written there. */
export function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  return scripts.flatMap(([, attributes, text]) =>
    /\ssrc=/.test(attributes ?? '') ? [] : [text ?? ''],
  );
}

export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * One policy for all pages, so that a host can send it for a whole folder, whichever page is found there.
 *
 * It is the pages' only. A worker from a file has the policy that its own file is sent with, and the
 * workers need none: they run the reader's code, which is made of text and may fetch what it likes.
 * @param templates pages whose inline scripts may run; only what the site itself has written
 */
export function contentPolicy(templates: readonly string[]): string {
  const hashes = new Set(templates.flatMap(inlineScripts).map(hashSource));
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    // Figures compute on WebAssembly in the page.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...hashes],
    // Code from elsewhere runs in a frame with a policy of its own, from a file of the site's: a frame written
    // into the page would inherit this one, under which no function is made of text.
    ['worker-src', "'self'"],
    ['frame-src', "'self'"],
    // Formulas, the editor and the figures place things by style attributes and sheets made as they run.
    ['style-src', "'self'", "'unsafe-inline'"],
    // Small pictures and faces are written into the styles.
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'", 'data:'],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** The page with its policy, which holds for whatever stands after it. */
export function withPolicy(html: string, policy: string): string {
  const charset = /<meta charset="utf-8"( \/)?>/;
  if (!charset.test(html)) throw new Error('A page names no charset to put its policy after.');
  return html.replace(
    charset,
    (tag) => `${tag}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}
