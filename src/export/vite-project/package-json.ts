/** The project's `package.json`: what it needs and no more, in the versions of the site. */
import type { BackendRequest } from '../../engine/wire/backends';

const backendPackages: Readonly<Record<BackendRequest, readonly string[]>> = {
  // WebGL and the cpu come with TensorFlow.js itself.
  auto: ['@tensorflow/tfjs-backend-wasm'],
  webgpu: ['@tensorflow/tfjs-backend-webgpu'],
  wasm: ['@tensorflow/tfjs-backend-wasm'],
  cpu: [],
};

/** A name that npm and every file system takes. */
export function packageName(id: string): string {
  const plain = id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `gradient-lab-${plain.replace(/^-|-$/g, '')}`.slice(0, 100);
}

/** @throws where the versions lack a package */
export function writePackage(
  { id, backend }: { readonly id: string; readonly backend: BackendRequest },
  versions: Readonly<Record<string, string>>,
): string {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(
      names.map((name) => {
        const version = versions[name];
        if (version === undefined) throw new Error(`There is no version of ${name}.`);
        return [name, version];
      }),
    );
  const content = {
    name: packageName(id),
    private: true,
    version: '0.0.0',
    type: 'module',
    scripts: {
      dev: 'vite',
      build: 'vite build',
      preview: 'vite preview',
      check: 'tsc',
    },
    dependencies: pick(['@tensorflow/tfjs', ...backendPackages[backend]]),
    devDependencies: pick(['typescript', 'vite']),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
