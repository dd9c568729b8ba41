/** Draws a chart in Node, on a document without layout, and writes down what it drew, for comparison with a golden file. */
import { parseHTML } from 'linkedom';
import { vi } from 'vitest';
import type { Chart } from '../base/chart';
import { recordContext, type Recording } from './recording-context';

const palette: Readonly<Record<string, string>> = {
  '--paper': '#ffffff',
  '--ink': '#1a1a1a',
  '--positive': '#1f6fd6',
  '--negative': '#d9730d',
};

/** A document whose canvases write down what is painted on them. */
function makeDocument(): Document {
  const { document, HTMLCanvasElement } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: Element) {
      const recording = recordings.get(this) ?? recordContext();
      recordings.set(this, recording);
      return recording.context;
    },
  });
  vi.stubGlobal('HTMLCanvasElement', HTMLCanvasElement);
  return document;
}

const recordings = new WeakMap<Element, Recording>();

function stubBrowser(document: Document): void {
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  vi.stubGlobal(
    'Path2D',
    class {
      constructor(readonly path: string) {}
    },
  );
  vi.stubGlobal('getComputedStyle', () => ({
    getPropertyValue: (name: string) => palette[name] ?? '#777777',
  }));
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {
        return undefined;
      }
      disconnect() {
        return undefined;
      }
    },
  );
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray;
      readonly width: number;
      readonly height: number;
      constructor(first: number | Uint8ClampedArray, width: number, height = width) {
        this.data = typeof first === 'number' ? new Uint8ClampedArray(first * width * 4) : first;
        [this.width, this.height] = typeof first === 'number' ? [first, width] : [width, height];
      }
    },
  );
}

/** Two decimals: what lies beyond differs between machines, and nobody sees it. */
function roundNumbers(markup: string): string {
  return markup.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}

/** A path of hundreds of points by how it begins, and how many numbers it has, with what sum. */
function shortenPaths(markup: string): string {
  return markup.replace(/ d="([^"]{400,})"/g, (_all, d: string) => {
    const numbers = d.match(/-?\d+(\.\d+)?/g) ?? [];
    const sum = numbers.reduce((total, number) => total + Number(number), 0);
    return ` d="${d.slice(0, 60)}… (${numbers.length} numbers, sum ${sum.toFixed(0)})"`;
  });
}

/** One element a line, indented, so that a difference can be read. */
function indent(markup: string): string {
  let depth = 0;
  return markup
    .replace(/></g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth--;
      const written = '  '.repeat(depth) + line;
      if (/^<[^/]/.test(line) && !/<\/[^>]+>$|\/>$/.test(line)) depth++;
      return written;
    })
    .join('\n');
}

/**
 * What a chart of 320 by 200 pixels draws for these data.
 * @returns its markup, numbers rounded to two decimals, with what was painted on each canvas
 */
export function drawChart<Data>(create: (node: HTMLElement) => Chart<Data>, data: Data): string {
  const document = makeDocument();
  stubBrowser(document);
  const node = document.createElement('div');
  document.body.append(node);
  const chart = create(node);
  chart.resize(320, 200);
  chart.update(data);
  for (const canvas of node.querySelectorAll('canvas')) {
    canvas.setAttribute('data-drawn', recordings.get(canvas)?.drawn() ?? '');
  }
  const markup = shortenPaths(roundNumbers(node.innerHTML));
  chart.destroy();
  if (node.childElementCount > 0) throw new Error('The chart left something behind.');
  vi.unstubAllGlobals();
  return `${indent(markup)}\n`;
}
