/** Reads a lesson's `meta.ts` without running it: its values, and the line of each. */
import ts from 'typescript';
import * as v from 'valibot';
import { lessonMetaSchema, type LessonMeta } from '../../src/catalogue/schema.ts';
import type { Issue } from './issue.ts';
import { noEntry } from './nearest.ts';

type Path = readonly (string | number)[];

export interface MetaFile {
  /** Undefined where there are issues. */
  readonly meta: LessonMeta | undefined;
  readonly issues: readonly Issue[];
  /** The line of a property, or of the nearest one around it. */
  readonly lineOf: (...path: Path) => number;
}

class LiteralError extends Error {
  readonly node: ts.Node;

  constructor(node: ts.Node) {
    super('Metadata is plain: texts, numbers, lists and objects, with nothing computed.');
    this.node = node;
  }
}

function key(path: Path): string {
  return path.join('.');
}

/** The value of a literal; notes where each part of it stands. */
function readLiteral(node: ts.Node, path: Path, places: Map<string, ts.Node>): unknown {
  if (!places.has(key(path))) places.set(key(path), node);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.map((element, index) => readLiteral(element, [...path, index], places));
  }
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.map((property) => {
        if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) {
          throw new LiteralError(property);
        }
        const name = property.name.text;
        places.set(key([...path, name]), property);
        return [name, readLiteral(property.initializer, [...path, name], places)];
      }),
    );
  }
  throw new LiteralError(node);
}

/** The argument of `export default defineLesson({ … })`. */
function findDefinition(source: ts.SourceFile): ts.Expression | undefined {
  const exported = source.statements.find(ts.isExportAssignment)?.expression;
  if (exported === undefined || !ts.isCallExpression(exported)) return undefined;
  return exported.expression.getText(source) === 'defineLesson' ? exported.arguments[0] : undefined;
}

export function readMeta(file: string, text: string): MetaFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const places = new Map<string, ts.Node>();
  const lineOfNode = (node: ts.Node) =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const lineOf = (...path: Path): number => {
    const place = places.get(key(path));
    if (place !== undefined) return lineOfNode(place);
    return path.length === 0 ? 1 : lineOf(...path.slice(0, -1));
  };
  const fail = (...issues: readonly Issue[]) => ({ meta: undefined, issues, lineOf });

  const definition = findDefinition(source);
  if (definition === undefined) {
    return fail({
      file,
      line: 1,
      message: 'Nothing here says `export default defineLesson({ … })`.',
    });
  }
  let value: unknown;
  try {
    value = readLiteral(definition, [], places);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    return fail({ file, line: lineOfNode(error.node), message: error.message });
  }
  const result = v.safeParse(lessonMetaSchema, value);
  if (result.success) return { meta: result.output, issues: [], lineOf };
  return fail(
    ...result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      // A list of all its keys would say less.
      const said =
        path.at(-1) === 'entry' && typeof issue.input === 'string'
          ? noEntry(issue.input)
          : issue.message;
      return { file, line: lineOf(...path), message: `${path.join('.')}: ${said}` };
    }),
  );
}
