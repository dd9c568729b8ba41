/** Stacks as the reader knows the code: lines of the cell only, counted from its own first one. */
import { cellFile } from '../../wire/errors';

/** Frames that are not the cell's: the library's, this engine's, the language's own. */
const anyFrame =
  /^\s*at (?:.+:\d+:\d+\)?|.*\((?:<anonymous>|native|index \d+)\)|.*<anonymous>)$|^[^\s@]*@\S+:\d+:\d+$|^[^\s@]*@$/;
const cellFrame = new RegExp(
  `^\\s*(?:at (?<v8>.*?)\\s?\\(?|(?<gecko>[^@]*)@)?(?:[^\\s()]*/)?${cellFile.replace('.', '\\.')}:(?<line>\\d+)(?::\\d+)?\\)?$`,
);
/** Names that engines give to what has none. */
const nameless = /^(?:async )?(?:eval|anonymous|<anonymous>|cell|Object\.<anonymous>)?$|>|\/</;

let headerLines = 0;

/** @param count lines that the engine puts before the cell's first one */
export function setHeaderLines(count: number): void {
  headerLines = count;
}

/** The cell's frames of a stack, innermost first, as lines of text. */
export function readerFrames(stack: unknown): string[] {
  if (typeof stack !== 'string') return [];
  const frames: string[] = [];
  for (const text of stack.split('\n')) {
    const found = cellFrame.exec(text)?.groups;
    const line = Number(found?.line) - headerLines;
    if (!found || !(line >= 1)) continue;
    const name = (found.v8 ?? found.gecko ?? '').trim();
    frames.push(nameless.test(name) ? `    at line ${line}` : `    at ${name} (line ${line})`);
  }
  return frames;
}

/** Text in which a stack is rewritten as the reader knows it; other text stays as it is. */
export function withReaderFrames(text: string): string {
  if (!text.includes('\n') && !text.includes(cellFile)) return text;
  const lines = text.split('\n');
  if (!lines.some((line) => anyFrame.test(line))) return text;
  return lines.flatMap((line) => (anyFrame.test(line) ? readerFrames(line) : [line])).join('\n');
}
