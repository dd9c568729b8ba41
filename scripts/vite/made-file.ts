/** A file of the site that is made by a build of its own: a module hands the site its address. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export interface MadeFile {
  /** `isolated-frame` is the module `virtual:isolated-frame`, whose default export is the file's address. */
  readonly name: string;
  /** What the built file's path begins with, before the hash of its contents. */
  readonly stem: string;
  /** With its dot. */
  readonly extension: string;
  /** Headers that it is served with while the site is worked on. */
  readonly headers: Readonly<Record<string, string>>;
  /** @param built whether it is for the built site, and not while the site is worked on */
  readonly make: (built: boolean) => Promise<string>;
}

export function madeFile({ name, stem, extension, headers, make }: MadeFile): Plugin {
  const moduleName = `virtual:${name}`;
  const devAddress = `/@${name}${extension}`;
  let dev = false;
  let shipped = false;
  return {
    name: `gradient-lab:${name}`,
    configResolved(config) {
      dev = config.command === 'serve';
      shipped = config.command === 'build' && config.build.ssr === false;
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      if (dev) return `export default ${JSON.stringify(devAddress)};`;
      if (!shipped) return "export default '';";
      const source = await make(true);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const file = this.emitFile({ type: 'asset', fileName: `${stem}${hash}${extension}`, source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(devAddress, (_request, response, next) => {
        make(false).then((source) => {
          for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
          response.end(source);
        }, next);
      });
    },
  };
}
