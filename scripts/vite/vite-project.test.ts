/** Projects as they leave: every lesson's cell type-checked in one, and nothing that a cell holds breaks its files. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import ts, { parseConfigFileTextToJson, preProcessFile } from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeProject, type ProjectCell } from '../../src/export/vite-project/index.ts';
import { makeKit } from './vite-project.ts';

const folder = path.resolve('.cache/vite-projects');
/** Milliseconds: TypeScript reads all of TensorFlow.js, on however busy a machine. */
const patience = 600_000;
const kit = makeKit();
const cell: ProjectCell = {
  ...{ id: 'neuron/gates', name: 'gates', title: 'The neuron', language: 'en', code: 'export {};' },
  ...{ seed: 7, backend: 'auto', address: 'https://a.example/en/lessons/neuron/' },
};

function textsOf(
  changes: Partial<ProjectCell>,
  data: Readonly<Record<string, Uint8Array>> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    writeProject({ ...cell, ...changes }, kit, data).map(({ name, bytes }) => [
      name.slice(name.indexOf('/') + 1),
      new TextDecoder().decode(bytes),
    ]),
  );
}

/** Writes a project, with each lesson's cell beside its own. @returns its TypeScript files */
function write(name: string, texts: Readonly<Record<string, string>>): readonly string[] {
  const root = path.join(folder, name);
  return Object.entries(texts).map(([file, text]) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    return path.join(root, file);
  });
}

/** What TypeScript finds wrong in a project, by its own settings. */
function check(name: string, files: readonly string[]): readonly string[] {
  const root = path.join(folder, name);
  const json: unknown = parseConfigFileTextToJson(
    'tsconfig.json',
    textsOf({})['tsconfig.json']!,
  ).config;
  const { options } = ts.parseJsonConfigFileContent(json, ts.sys, root);
  const program = ts.createProgram({ rootNames: [...files], options });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line =
      file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${path.relative(root, file?.fileName ?? '')}:${line} ${text}`;
  });
}

beforeAll(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'type-checks with every cell of every lesson, in its own runtime',
  () => {
    const cells = readdirSync('lessons', { recursive: true, encoding: 'utf8' })
      .filter((file) => /^[^/]+\/cells\/.*\.ts$/.test(file))
      .map((file) => [`src/${file.replaceAll('/', '-')}`, readFileSync(`lessons/${file}`, 'utf8')]);
    expect(cells.length).toBeGreaterThan(20);
    const texts = { ...textsOf({}), ...(Object.fromEntries(cells) as Record<string, string>) };
    const files = write('lessons', texts).filter((file) => file.endsWith('.ts'));
    expect(check('lessons', files)).toEqual([]);
    // It finds what is wrong.
    const [wrong] = write('lessons', {
      'src/wrong.ts': "import { step } from 'gradient-lab';\nstep('a');",
    });
    expect(check('lessons', [...files, wrong!])).toHaveLength(1);
  },
  patience,
);

it.each(['cpu', 'wasm', 'webgpu'] as const)(
  'type-checks on %s, in Chinese',
  (backend) => {
    const files = write(backend, textsOf({ backend, language: 'zh' }));
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(check(backend, sources)).toEqual([]);
  },
  patience,
);

it('names what it needs, in the versions of the site, and no package of a backend more', () => {
  const installed = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const packages = (backend: ProjectCell['backend']) =>
    (JSON.parse(textsOf({ backend })['package.json']!) as typeof installed).dependencies;
  const tfjs = { '@tensorflow/tfjs': installed.dependencies['@tensorflow/tfjs'] };
  expect(packages('cpu')).toEqual(tfjs);
  for (const backend of ['wasm', 'webgpu'] as const) {
    const name = `@tensorflow/tfjs-backend-${backend}`;
    expect(packages(backend)).toEqual({ ...tfjs, [name]: installed.dependencies[name] });
  }
  for (const backend of ['auto', 'cpu', 'wasm', 'webgpu'] as const) {
    const texts = textsOf({ backend });
    const sources = Object.entries(texts).filter(([name]) => name.startsWith('src/gradient-lab'));
    const named = new Set(
      sources
        .flatMap(([, text]) => preProcessFile(text).importedFiles.map(({ fileName }) => fileName))
        .filter((name) => /^@/.test(name))
        .map((name) => name.split('/').slice(0, 2).join('/')),
    );
    expect([...named].sort()).toEqual(Object.keys(packages(backend)).sort());
  }
});

it('keeps the code to the letter, in files whose paths any system takes', () => {
  const code = '// </script> `${1}` "\'\\ \u2028 </style>\nexport {};\n';
  const texts = textsOf({ code, id: '../../etc/Pass wd~1' }, { 'mnist/a.bin': new Uint8Array(2) });
  expect(texts['src/main.ts']).toBe(code);
  for (const { name } of writeProject({ ...cell, id: '../../etc/Pass wd~1' }, kit, {})) {
    expect(name).toMatch(/^gradient-lab-etc-pass-wd-1\/(?:[\w-][\w.-]*\/)*[\w.-]+$/);
  }
  expect(Object.keys(texts)).toContain('public/data/mnist/a.bin');
  expect(texts['README.md']).toContain('MNIST');
  expect(textsOf({})['README.md']).not.toContain('MNIST');
  expect(texts['src/settings.ts']).toContain('seed: 7');
  expect(texts['LICENSE.txt']).toContain('MIT License');
});

const hostile = '</title></script><script>alert(1)</script>`${alert(1)}` "\'\n# [x](y)';

it('is the page it should be, whatever a title or an address holds', () => {
  const texts = textsOf({ title: hostile, name: hostile, address: 'https://a.example/"><script>' });
  const { document } = parseHTML(texts['index.html']!);
  const scripts = [...document.querySelectorAll('script')];
  expect(scripts.map((script) => script.getAttribute('src'))).toEqual(['/src/page/page.ts']);
  expect(document.querySelector('h1')?.textContent).toBe(`${hostile}: ${hostile}`);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('https://a.example/"><script>');
  expect(texts['README.md']!.split('\n')[0]).toContain('\\# \\[x\\](y)');
  expect(JSON.parse(texts['package.json']!)).toMatchObject({ private: true, type: 'module' });
});
