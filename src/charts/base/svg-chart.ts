/** What charts in an `<svg>` share: their layers, and their life from the first drawing to the last. */
import type { Selection } from 'd3';
import type { Chart } from './chart';

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/**
 * Appends a group for each name, the first one at the bottom, with the class `block__name`.
 *
 * @returns selects one of them by its name
 */
export function appendLayers<Name extends string>(
  svg: Svg,
  block: string,
  names: readonly Name[],
): (name: Name) => Layer {
  for (const name of names) svg.append('g').attr('class', `${block}__${name}`);
  return (name) => svg.select<SVGGElement>(`.${block}__${name}`);
}

/** A chart that is drawn anew whenever its data or its size change, once both are known. */
export function redrawChart<Data>(
  svg: { remove(): unknown },
  draw: (data: Data, width: number, height: number) => void,
): Chart<Data> {
  let [width, height] = [0, 0];
  let data: Data | null = null;

  function redraw(): void {
    if (data !== null && width > 0) draw(data, width, height);
  }

  return {
    update(next) {
      data = next;
      redraw();
    },
    resize(nextWidth, nextHeight) {
      [width, height] = [nextWidth, nextHeight];
      redraw();
    },
    destroy() {
      svg.remove();
    },
  };
}
