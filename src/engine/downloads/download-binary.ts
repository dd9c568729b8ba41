/** Fetches wasm binaries: says when bytes come in, as a slow network is no hung boot, and gives up when none do. */
import { Vigil } from '../wire/vigil';

/** Turns without a byte after which a download has failed. */
const patience = 12;

/**
 * The bytes at an address.
 * @param onBytes called whenever some have arrived
 * @throws where the server has none, or falls silent
 */
export async function downloadBinary(url: string, onBytes: () => void): Promise<ArrayBuffer> {
  const silence = new AbortController();
  const vigil = new Vigil((turns) => {
    if (turns >= patience) silence.abort(new Error(`${url} does not arrive.`));
  });
  try {
    const response = await fetch(url, { signal: silence.signal });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    if (!response.body) return await response.arrayBuffer();
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        vigil.hear();
        onBytes();
        controller.enqueue(chunk);
      },
    });
    return await new Response(response.body.pipeThrough(counter)).arrayBuffer();
  } finally {
    vigil.end();
  }
}
