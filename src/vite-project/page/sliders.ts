/** A slider for each `param` of the code: it acts on the run under way, and on those that follow. */
import { formatParam } from '../../engine/code/param-range';
import type { Slider } from '../lab/messages';
import { make } from './element';

export class Sliders {
  /** What the reader has set, by name. */
  readonly moved: Record<string, number> = {};
  readonly #known = new Set<string>();

  constructor(
    private readonly section: HTMLElement,
    private readonly onMove: (name: string, value: number) => void,
  ) {}

  add({ name, value, min, max, step }: Slider): void {
    if (this.#known.has(name)) return;
    this.#known.add(name);
    const input = make('input');
    input.type = 'range';
    Object.assign(input, { min: String(min), max: String(max), step: String(step) });
    input.value = String(value);
    // A value between two grains would be moved to one of them.
    if (Number(input.value) !== value) {
      input.step = 'any';
      input.value = String(value);
    }
    const now = make('span', '', formatParam(value, step));
    input.addEventListener('input', () => {
      input.step = String(step);
      const moved = Number(formatParam(Number(input.value), step));
      now.textContent = String(moved);
      this.moved[name] = moved;
      this.onMove(name, moved);
    });
    const label = make('label', 'slider');
    label.append(make('span', '', name), input, now);
    this.section.append(label);
    this.section.hidden = false;
  }
}
