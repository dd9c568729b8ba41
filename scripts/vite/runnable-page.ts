/** Builds what a runnable file of a cell is made of: the page's script and its styles, which stand in the file. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { cssLayers } from './css-layers.ts';

const moduleName = 'virtual:runnable-page';
const stem = 'assets/runnable-';
const devAddress = '/@runnable-page.json';

/** The two texts of the file's own page, as the site hands them to whoever writes such a file. */
interface RunnablePage {
  readonly script: string;
  readonly style: string;
}

async function makePage(minify: boolean): Promise<RunnablePage> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': path.resolve('src') } },
    plugins: [cssLayers()],
    build: {
      write: false,
      minify,
      target: 'es2022',
      cssCodeSplit: false,
      // The file is alone: what its styles show stands in them.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: path.resolve('src/components/runnable/main.tsx'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const files = outputs.flatMap(({ output }) => output);
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = files.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : []));
  if (scripts.length !== 1 || styles.length !== 1) {
    throw new Error(`It became ${files.map(({ fileName }) => fileName).join(', ')}.`);
  }
  return { script: scripts[0]!, style: styles[0]! };
}

/** The module `virtual:runnable-page`, whose default export is the address of both as JSON. */
export function runnablePage(): Plugin {
  let dev = false;
  let shipped = false;
  return {
    name: 'gradient-lab:runnable-page',
    configResolved(config) {
      dev = config.command === 'serve';
      shipped = config.command === 'build' && config.build.ssr === false;
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      if (dev) return `export default ${JSON.stringify(devAddress)};`;
      if (!shipped) return "export default '';";
      const source = JSON.stringify(await makePage(true));
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const file = this.emitFile({ type: 'asset', fileName: `${stem}${hash}.json`, source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(devAddress, (_request, response, next) => {
        makePage(false).then((page) => {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(page));
        }, next);
      });
    },
  };
}
