/** Images inside a graph's nodes: canvases below its lines, repainted when their content or the theme changes. */
import type { Place, Size } from './layered-graph-layout';
import { watchTheme } from '../base/theme-colours';

type Paint = (canvas: HTMLCanvasElement) => void;

interface ImageNode {
  readonly id: string;
  readonly at: Place;
  readonly box: Size;
  readonly paint?: Paint;
}

export interface NodeImages {
  /** Puts each node's image in its place; nodes without one lose theirs. */
  place(nodes: readonly ImageNode[]): void;
  destroy(): void;
}

export function createNodeImages(node: HTMLElement): NodeImages {
  const images = new Map<string, { readonly canvas: HTMLCanvasElement; paint: Paint }>();

  const unwatch = watchTheme(() => {
    for (const { canvas, paint } of images.values()) paint(canvas);
  });

  function imageOf(id: string, paint: Paint): HTMLCanvasElement {
    const known = images.get(id);
    if (known?.paint === paint) return known.canvas;
    const canvas = known?.canvas ?? document.createElement('canvas');
    if (known === undefined) {
      canvas.className = 'layered__image';
      node.prepend(canvas);
    }
    images.set(id, { canvas, paint });
    paint(canvas);
    return canvas;
  }

  return {
    place(nodes) {
      const gone = new Set(images.keys());
      for (const { id, at, box, paint } of nodes) {
        if (paint === undefined) continue;
        gone.delete(id);
        const { style } = imageOf(id, paint);
        style.left = `${at[0] - box.width / 2}px`;
        style.top = `${at[1] - box.height / 2}px`;
        style.width = `${box.width}px`;
        style.height = `${box.height}px`;
      }
      for (const id of gone) {
        images.get(id)?.canvas.remove();
        images.delete(id);
      }
    },
    destroy() {
      unwatch();
      for (const { canvas } of images.values()) canvas.remove();
      images.clear();
    },
  };
}
