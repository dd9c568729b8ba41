/** Keeps the editor to the features that it is asked to have. */
import type { Plugin } from 'vite';

/**
 * Monaco 0.57's module that starts language workers also imports every feature of the editor. They
 * arrive after the first editor was made, too late for their services to be known, and the next
 * editor fails on them; besides, they are half a megabyte that nothing here uses.
 */
export function monacoFeatures(): Plugin {
  return {
    name: 'monaco-features',
    transform: {
      filter: { id: /monaco-editor\/esm\/vs\/internal\/common\/workers\.js$/ },
      handler(code) {
        const without = code.replaceAll(/^import '[^']+';$/gm, '');
        if (without === code) this.error('This module no longer imports every feature.');
        return { code: without, map: null };
      },
    },
  };
}
