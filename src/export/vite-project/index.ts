/** A cell as a project for Vite: pure, from the code and the files in common to the entries of a zip. */
import type { BackendRequest } from '../../engine/wire/backends';
import type { ScriptLanguage } from '../words';
import type { ZipEntry } from '../zip';
import { writeIndex } from './index-html';
import type { ProjectKit } from './kit';
import { packageName, writePackage } from './package-json';
import { writeReadme } from './readme';

export interface ProjectCell {
  /** Of the lesson and the cell, such as `neuron/gates`. */
  readonly id: string;
  readonly name: string;
  /** Of the lesson. */
  readonly title: string;
  readonly language: ScriptLanguage;
  /** As the reader has it, with the sliders as they are set. */
  readonly code: string;
  readonly seed: number;
  readonly backend: BackendRequest;
  /** Where the lesson is. */
  readonly address: string;
}

/**
 * @param data packed files by their paths in the folder of packed data
 * @returns files in a folder that is named as the package is
 */
export function writeProject(
  cell: ProjectCell,
  kit: ProjectKit,
  data: Readonly<Record<string, Uint8Array>>,
): readonly ZipEntry[] {
  const { code, seed, language } = cell;
  const shared = Object.entries(kit.projects[`${cell.backend}-${language}`]);
  const credits = Object.entries(kit.credits)
    .filter(([prefix]) => Object.keys(data).some((path) => path.startsWith(prefix)))
    .map(([, credit]) => credit);
  const texts: Readonly<Record<string, string>> = {
    'README.md': writeReadme(cell, Object.keys(data), credits),
    'LICENSE.txt': kit.licence,
    'package.json': writePackage(cell, kit.versions),
    'tsconfig.json': tsconfig,
    'vite.config.ts': viteConfig,
    '.gitignore': 'node_modules\ndist\n',
    'index.html': writeIndex(cell),
    'src/main.ts': code.endsWith('\n') ? code : `${code}\n`,
    'src/settings.ts': writeSettings(seed, language),
    ...Object.fromEntries(shared.map(([path, text]) => [path, kit.texts[text]!])),
  };
  const folder = packageName(cell.id);
  return [
    ...Object.entries(texts).map(([path, text]) => ({
      name: `${folder}/${path}`,
      bytes: new TextEncoder().encode(text),
    })),
    ...Object.entries(data).map(([path, bytes]) => ({
      name: `${folder}/public/data/${path}`,
      bytes,
    })),
  ];
}

const tsconfig = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      moduleDetection: 'force',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['vite/client'],
      strict: true,
      noUncheckedIndexedAccess: true,
      isolatedModules: true,
      skipLibCheck: true,
      noEmit: true,
      paths: { 'gradient-lab': ['./src/gradient-lab/cell-api.ts'] },
    },
    include: ['src', 'vite.config.ts'],
  },
  null,
  2,
)}\n`;

const viteConfig = `import { defineConfig } from 'vite';

export default defineConfig({
  // The built page runs from any folder of a server.
  base: './',
  resolve: { alias: { 'gradient-lab': '/src/gradient-lab/cell-api.ts' } },
  build: { target: 'es2022', chunkSizeWarningLimit: 3000 },
  worker: { format: 'es' },
});
`;

function writeSettings(seed: number, language: ScriptLanguage): string {
  return `/** What the project was taken along with. */

export const settings: {
  /** Every run draws its random numbers from it, so that it can be had again. */
  readonly seed: number;
  readonly language: 'en' | 'zh';
} = { seed: ${seed}, language: '${language}' };
`;
}
