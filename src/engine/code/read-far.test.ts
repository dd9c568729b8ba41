import { afterEach, describe, expect, it, vi } from 'vitest';
import { mostReadHere, readCode } from './read-far';
import { readProgram, type Reading, type Sources } from './read-program';

/** Stands in for the browser's worker, which answers when the test says so. */
class ReaderWorker {
  static all: ReaderWorker[] = [];
  onmessage: ((event: { data: Reading }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;
  sources: Sources | null = null;

  constructor() {
    ReaderWorker.all.push(this);
  }

  postMessage(sources: Sources): void {
    this.sources = sources;
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(): void {
    this.onmessage?.({ data: readProgram(this.sources!) });
  }
}

const long = `let a = 1;\n${'// more\n'.repeat(mostReadHere / 8)}`;

function read(sources: Sources) {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', ReaderWorker);
  ReaderWorker.all = [];
  const readings: Reading[] = [];
  const end = readCode(sources, (reading) => readings.push(reading));
  return { readings, end, worker: ReaderWorker.all[0] };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a program', () => {
  it('is code without its types, and what judges it', () => {
    const read = readProgram({ code: 'let a: number = 1;', check: 'export default () => 1;' });
    if ('error' in read) throw new Error(read.error.message);
    expect(read.program.compiled.code).toMatch(/let a *= 1;/);
    expect(read.program.check).toContain('default = () => 1');
  });

  it('is refused where it or what judges it cannot be read', () => {
    expect(readProgram({ code: '\nlet a = ;', check: null })).toMatchObject({
      error: { kind: 'syntax', line: 2 },
    });
    expect(readProgram({ code: 'let a = 1;', check: 'let b = ;' })).toMatchObject({
      error: { kind: 'syntax' },
    });
  });
});

describe('reading', () => {
  it('is done on the page where the code is short', () => {
    const { readings, worker } = read({ code: 'let a = 1;', check: null });
    expect(worker).toBeUndefined();
    expect(readings).toMatchObject([{ program: { check: null } }]);
  });

  it('of long code, or of a long check, is done by a worker, which then ends', () => {
    for (const sources of [
      { code: long, check: null },
      { code: 'let a = 1;', check: long },
    ]) {
      const { readings, worker } = read(sources);
      expect(readings).toEqual([]);
      expect(worker!.sources).toEqual(sources);
      worker!.answer();
      expect(readings).toEqual([readProgram(sources)]);
      expect(worker!.terminated).toBe(true);
    }
  });

  it('says that code is too tangled where it takes for ever', () => {
    const { readings, worker } = read({ code: long, check: null });
    vi.advanceTimersByTime(60_000);
    expect(readings).toMatchObject([{ error: { explanation: { cause: 'too-tangled' } } }]);
    expect(worker!.terminated).toBe(true);
  });

  it('is done on the page where no worker comes', () => {
    const { readings, worker } = read({ code: long, check: null });
    worker!.onerror!();
    expect(readings).toMatchObject([{ program: { check: null } }]);
  });

  it('is done on the page where none may be started, as in a sandboxed frame', () => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('Worker', vi.fn(deny));
    const readings: Reading[] = [];
    readCode({ code: long, check: null }, (reading) => readings.push(reading));
    expect(readings).toMatchObject([{ program: { check: null } }]);
  });

  it('ends when nobody waits for it', () => {
    const { readings, end, worker } = read({ code: long, check: null });
    end();
    expect(worker!.terminated).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(readings).toEqual([]);
  });
});
