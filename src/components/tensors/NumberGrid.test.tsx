/** A grid of numbers under the keyboard: typing, walking, stepping, and what is no number. */
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { LanguageContext } from '@/i18n';
import { makeTestPage } from '../testing/test-page';
import { NumberGrid } from './NumberGrid';

const page = makeTestPage();
const began = vi.fn();
beforeEach(() => began.mockClear());

const opening = [
  [-1, 0, 1],
  [-2, 0, 2],
];

function Owner() {
  const [rows, setRows] = useState(opening);
  return (
    <NumberGrid
      symbol="w"
      label="Kernel"
      rows={rows}
      format={String}
      magnitude={2}
      min={-9}
      max={9}
      step={0.5}
      nameOf={({ row, column }) => `weight ${row}, ${column}`}
      selected={null}
      onSelect={() => undefined}
      onStart={began}
      onChange={(cell, value) =>
        setRows((before) =>
          before.map((line, i) =>
            line.map((old, j) => (i === cell.row && j === cell.column ? value : old)),
          ),
        )
      }
    />
  );
}

beforeEach(() =>
  page.show(
    <LanguageContext value="en">
      <Owner />
    </LanguageContext>,
  ),
);

function field(row: number, column: number): HTMLInputElement {
  return page.find(`input[aria-label="weight ${row}, ${column}"]`) as HTMLInputElement;
}

it('takes what is typed, as people type it, as one change', async () => {
  await page.type(field(0, 2), '－２');
  expect(field(0, 2).value).toBe('－２');
  await page.happen(field(0, 2), 'focusout');
  expect(field(0, 2).value).toBe('-2');
  expect(began).toHaveBeenCalledTimes(1);
});

it('says what is wrong, keeps the old number, and gives it back on Escape', async () => {
  await page.type(field(1, 0), '99');
  expect(page.text()).toContain('From −9 to 9.');
  expect(field(1, 0).getAttribute('aria-invalid')).toBe('true');
  await page.happen(field(1, 0), 'keydown', { key: 'Escape' });
  expect(field(1, 0).value).toBe('-2');
  expect(page.text()).not.toContain('From −9 to 9.');
});

it('steps by Page keys and stops at its limits', async () => {
  await page.happen(field(0, 1), 'keydown', { key: 'PageUp' });
  expect(field(0, 1).value).toBe('0.5');
  for (let i = 0; i < 20; i++) await page.happen(field(0, 1), 'keydown', { key: 'PageUp' });
  expect(field(0, 1).value).toBe('9');
});
