/** Lets a text export a value that the build computed. */
import { valueToEstree } from 'estree-util-value-to-estree';
import type { Program } from 'estree';
import type { Root } from 'mdast';

/** `export const <name> = <value>` as a node of MDX. */
export function exportConstant(name: string, value: unknown): Root['children'][number] {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'ExportNamedDeclaration',
        specifiers: [],
        attributes: [],
        source: null,
        declaration: {
          type: 'VariableDeclaration',
          kind: 'const',
          declarations: [
            {
              type: 'VariableDeclarator',
              id: { type: 'Identifier', name },
              init: valueToEstree(value),
            },
          ],
        },
      },
    ],
  };
  return { type: 'mdxjsEsm', value: '', data: { estree } } as never;
}
