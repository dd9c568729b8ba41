/**
 * Runs in the frame that keeps code from elsewhere apart. The build writes it into the frame's page, behind
 * `engine`, the text of the worker's own program.
 */
declare const engine: string;

/**
 * The worker's first script. Its address is its text, and so its origin is nobody's, in whatever frame it is
 * made. The program comes by message: an address may not be that long.
 */
const first = `onmessage = ({ data, ports }) => {
  onmessage = null;
  new Function('port', data)(ports[0]);
};`;

addEventListener(
  'message',
  ({ ports: [control, way] }) => {
    if (!control || !way) return;
    const crash = (message: string) => control.postMessage({ type: 'crashed', message });
    // Opened by itself, or in a frame that does not wall it in, it does nothing.
    if (origin !== 'null') {
      crash('the frame has the site’s origin');
      return;
    }
    try {
      const worker = new Worker(`data:text/javascript,${encodeURIComponent(first)}`, {
        name: 'cell',
      });
      worker.onerror = ({ message }) => crash(message || 'the worker could not be started');
      worker.postMessage(`'use strict';${engine};isolated(port);`, [way]);
      control.postMessage({ type: 'started' });
    } catch (error) {
      crash(String(error));
    }
  },
  { once: true },
);
