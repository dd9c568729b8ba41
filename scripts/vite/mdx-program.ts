/** Finds the code of a text's imports and exports. */
import type { Program } from 'estree';
import type { Node } from 'mdast';

export function programOf(node: Node): Program | undefined {
  return (node.data as { estree?: Program } | undefined)?.estree;
}
