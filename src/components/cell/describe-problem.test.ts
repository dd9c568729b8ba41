import { expect, it } from 'vitest';
import { causes } from '@/engine/wire/causes';
import { errorKinds, type CellError, type ErrorKind } from '@/engine/wire/parts';
import { stringsOf } from '@/i18n';
import { describeProblem, nextBackend } from './describe-problem';

function errorOf(kind: ErrorKind): CellError {
  return { kind, name: 'Error', message: 'inner shapes differ', line: 3, column: 5 };
}

it('explains every kind of error in both languages beside the original words', () => {
  for (const kind of errorKinds) {
    const [en, zh] = (['en', 'zh'] as const).map((language) =>
      describeProblem(errorOf(kind), stringsOf(language).cell, language),
    );
    expect(en).toMatchObject({ line: 3, column: 5, original: 'Error: inner shapes differ' });
    expect(zh!.what).toMatch(/[\u4e00-\u9fff]/);
    expect(zh!.remedy).not.toBe(en!.remedy);
  }
});

it('has words of its own for each cause in both languages', () => {
  for (const cause of causes) {
    for (const meant of ['', 'wanted']) {
      const explanation = { cause, subject: 'the-subject', other: '404', meant };
      const [en, zh] = (['en', 'zh'] as const).map((language) =>
        describeProblem({ ...errorOf('other'), explanation }, stringsOf(language).cell, language),
      );
      expect(zh!.what).toMatch(/[\u4e00-\u9fff]/);
      expect(zh!.remedy).toMatch(/[\u4e00-\u9fff]/);
      expect(en!.what).toMatch(/^[^\u4e00-\u9fff]+[.]$/);
      expect(en!.what).not.toBe(stringsOf('en').cell.errors.other.what);
      expect(en!.original).toBe('Error: inner shapes differ');
    }
  }
});

it('goes from webgpu to wasm to cpu, for what another backend can mend only', () => {
  expect(nextBackend(errorOf('device-lost'), 'webgpu')).toBe('wasm');
  expect(nextBackend(errorOf('missing-kernel'), 'wasm')).toBe('cpu');
  expect(nextBackend(errorOf('out-of-memory'), 'cpu')).toBeNull();
  expect(nextBackend(errorOf('shape'), 'webgpu')).toBeNull();
});
