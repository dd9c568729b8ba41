/** The tensors that the code shows: few numbers as a table, more as a picture. */
import type { Shown } from '../lab/messages';
import { make, short } from './element';
import { words } from './words';

const mostCells = 100;
/** Pixels along a side of a picture; of larger tensors every so many rows and columns are drawn. */
const mostPixels = 256;

export class Tensors {
  #figures = new Map<string, HTMLElement>();

  constructor(private readonly section: HTMLElement) {}

  clear(): void {
    for (const figure of this.#figures.values()) figure.remove();
    this.#figures.clear();
    this.section.hidden = true;
  }

  show(tensor: Shown): void {
    const figure = this.#figures.get(tensor.name) ?? make('figure');
    const caption = make('figcaption', '', `${tensor.name} [${tensor.shape.join(', ')}]`);
    figure.replaceChildren(
      caption,
      tensor.values.length <= mostCells ? table(tensor) : picture(tensor),
    );
    figure.dataset['tensor'] = tensor.name;
    this.#figures.set(tensor.name, figure);
    this.section.append(figure);
    this.section.hidden = false;
  }
}

/** The last axis that has more than one place goes across, all others go down. */
function sizeOf({ shape, values }: Shown): { readonly rows: number; readonly columns: number } {
  const columns = shape.findLast((extent) => extent > 1) ?? 1;
  return { rows: Math.ceil(values.length / Math.max(1, columns)), columns };
}

function table(tensor: Shown): HTMLElement {
  const { rows, columns } = sizeOf(tensor);
  const element = make('table', 'numbers');
  for (let row = 0; row < rows; row++) {
    const line = element.insertRow();
    for (const value of tensor.values.subarray(row * columns, (row + 1) * columns)) {
      line.insertCell().textContent = short(value);
    }
  }
  const frame = make('div', 'scrolls');
  frame.append(element);
  return frame;
}

function picture(tensor: Shown): HTMLElement {
  const { rows, columns } = sizeOf(tensor);
  const every = Math.ceil(Math.max(rows, columns) / mostPixels);
  const [high, wide] = [Math.ceil(rows / every), Math.ceil(columns / every)];
  const canvas = make('canvas', 'picture');
  [canvas.height, canvas.width] = [high, wide];
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.picture(tensor.shape.join(', ')));
  const image = new ImageData(wide, high);
  const finite = tensor.values.filter(Number.isFinite);
  const least = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const most = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  for (let i = 0; i < high * wide; i++) {
    const at = Math.floor(i / wide) * every * columns + (i % wide) * every;
    const share = ((tensor.values[at] ?? least) - least) / (most > least ? most - least : 1);
    const grey = Math.round(255 * (1 - share));
    image.data.set([grey, grey, grey, 255], 4 * i);
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
