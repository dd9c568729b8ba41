/** Puts each stylesheet in the cascade layer of its folder, so that no order of imports decides which rule wins. */
import type { Plugin } from 'vite';

/** From the weakest to the strongest. Monaco's own styles stay in none, and so above all of them. */
const order = ['base', 'vendor', 'prose', 'components', 'lessons', 'overrides'] as const;
type Layer = (typeof order)[number];

const folders: readonly (readonly [folder: string, layer: Layer])[] = [
  ['/node_modules/katex/', 'vendor'],
  ['/src/styles/prose.css', 'prose'],
  ['/src/styles/overrides/', 'overrides'],
  ['/src/styles/', 'base'],
  ['/src/', 'components'],
  ['/lessons/', 'lessons'],
];

/** The layer of a stylesheet by its path, or null for one that stays outside of all. */
export function layerOf(path: string): Layer | null {
  return folders.find(([folder]) => path.includes(folder))?.[1] ?? null;
}

/** Each sheet says the whole order, for any of them may be the first that a page reads. */
export function inLayer(css: string, layer: Layer): string {
  return `@layer ${order.join(', ')};\n@layer ${layer} {\n${css}\n}\n`;
}

export function cssLayers(): Plugin {
  return {
    name: 'gradient-lab:css-layers',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css$/ },
      handler(code, id) {
        const layer = layerOf(id);
        return layer === null ? undefined : inLayer(code, layer);
      },
    },
  };
}
