/** Which packed data a cell's code asks for, read from its text: where that is not sure, all of its kind. */
import { blankLiterals } from '@/engine/code/scan-code';
import { mnistFiles, type MnistOptions } from '@/data/mnist';
import { packedFiles } from '@/data/packed-files';
import { penguinFile } from '@/data/penguins';
import { weightsFile } from '@/data/row-weights';
import { textFile, textNames } from '@/data/text';

/** Holding nothing back from all of MNIST. */
const everything: MnistOptions = { validation: 0 };

/** Paths of packed files, each once, in their order. */
export function neededData(code: string): readonly string[] {
  const blanked = blankLiterals(code);
  if (!/\bdata\b/.test(blanked)) return [];
  const paths = usesOf(blanked).flatMap(({ name, at }) => filesOf(name, at, code, blanked));
  return Object.keys(packedFiles).filter((path) => paths.includes(path));
}

interface Use {
  /** The loader; null where `data` is handed on and anything may be done with it. */
  readonly name: string | null;
  /** Where its arguments begin, in characters. */
  readonly at: number;
}

/** How the code uses the name `data`, but for importing it. */
function usesOf(blanked: string): readonly Use[] {
  const imports = /\bimport\b[^;]*?\bfrom\b/g;
  const code = blanked.replace(imports, (text) =>
    /\bdata\s+as\b/.test(text) ? text : ' '.repeat(text.length),
  );
  return [...code.matchAll(/\bdata\b(?:\s*\.\s*(\w+)\s*\()?/g)].map((found) => ({
    name: found[1] ?? null,
    at: found.index + found[0].length,
  }));
}

function filesOf(
  name: string | null,
  at: number,
  code: string,
  blanked: string,
): readonly string[] {
  switch (name) {
    case 'mnist':
      return filesOfMnist(optionsAt(at, blanked) ?? everything);
    case 'penguins':
      return [penguinFile];
    case 'text': {
      const named = /^\s*(['"`])([\w-]+)\1\s*\)/.exec(code.slice(at))?.[2];
      return textNames.filter((text) => named === undefined || text === named).map(textFile);
    }
    case 'weights':
      return [weightsFile('gpt')];
    case null:
      return Object.keys(packedFiles);
    default:
      return [];
  }
}

/** Options that cannot be met are for the cell to refuse; the reader may mend them in the file. */
function filesOfMnist(options: MnistOptions): readonly string[] {
  try {
    return mnistFiles(options);
  } catch {
    return mnistFiles(everything);
  }
}

/** Options written as plain numbers, there or in a constant that is named there; undefined for others. */
function optionsAt(at: number, blanked: string): MnistOptions | undefined {
  const rest = blanked.slice(at);
  if (/^\s*\)/.test(rest)) return {};
  const constant = /^\s*([A-Za-z_$][\w$]*)\s*\)/.exec(rest)?.[1];
  if (constant === undefined) return numbersIn(/^\s*\{([^{}]*)\}\s*\)/.exec(rest)?.[1]);
  const escaped = constant.replaceAll('$', '\\$');
  const written = new RegExp(`\\bconst\\s+${escaped}\\s*=\\s*\\{([^{}]*)\\}\\s*(?:;|\\n)`);
  return numbersIn(written.exec(blanked)?.[1]);
}

function numbersIn(text: string | undefined): MnistOptions | undefined {
  if (text === undefined) return undefined;
  const entries = text.split(',').filter((entry) => entry.trim() !== '');
  const read = entries.map((entry) => /^\s*(train|validation|test)\s*:\s*([\d_]+)\s*$/.exec(entry));
  if (read.includes(null)) return undefined;
  return Object.fromEntries(
    read.map((found) => [found![1]!, Number(found![2]!.replaceAll('_', ''))]),
  );
}
