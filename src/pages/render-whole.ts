/** Renders a page to HTML, whole or not at all: a part that fails would leave only its placeholder behind. */
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';

/** `in Name`: where React was when it failed. */
function placeOf(componentStack: string | null | undefined): string {
  const name = /^\s*at (?:async )?([A-Z_][\w.$]*)/m.exec(componentStack ?? '')?.[1];
  return name === undefined ? '' : ` in ${name}`;
}

/** Throws with the page's address and the component that failed. */
export async function renderWhole(page: ReactNode, address: string): Promise<string> {
  const failures: { readonly error: unknown; readonly place: string }[] = [];
  const { prelude } = await prerenderToNodeStream(page, {
    // React would put long texts into hidden parts for a script to unfold; pages must do without.
    progressiveChunkSize: Infinity,
    onError: (error, { componentStack }) => {
      failures.push({ error, place: placeOf(componentStack) });
    },
  });
  let html = '';
  for await (const chunk of prelude) html += String(chunk);
  const [first] = failures;
  if (first === undefined) return html;
  const { error, place } = first;
  const message = error instanceof Error ? error.message : String(error);
  throw new Error(`${address} cannot be rendered${place}: ${message}`, { cause: error });
}
