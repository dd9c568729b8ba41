/** What a typed number does, and what is said of one that does nothing. */
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageContext, type Language } from '@/i18n';
import { makeTestPage } from '../testing/test-page';
import { NumberField } from './NumberField';

const page = makeTestPage();
const told = vi.fn<(value: number) => void>();
beforeEach(() => told.mockClear());

function Owner({
  first,
  min,
  max,
  step,
}: Readonly<Record<'first' | 'min' | 'max' | 'step', number>>) {
  const [value, setValue] = useState(first);
  return (
    <NumberField
      label="Weight w1"
      symbol="w₁"
      value={value}
      min={min}
      max={max}
      step={step}
      onChange={(to) => {
        told(to);
        setValue(to);
      }}
    />
  );
}

const weight = { first: -0.7, min: -9, max: 9, step: 0.1 };
const seed = { first: 12, min: 10, max: 999, step: 1 };

function show(numbers: typeof weight, language: Language = 'en') {
  return page.show(
    <LanguageContext value={language}>
      <Owner {...numbers} />
    </LanguageContext>,
  );
}

function field(): HTMLInputElement {
  return page.find('input') as HTMLInputElement;
}

function type(text: string): Promise<void> {
  return page.type(field(), text);
}

function leave(): Promise<void> {
  return page.happen(field(), 'focusout');
}

function problem(): string {
  return page.text().replace('w₁', '');
}

describe('NumberField', () => {
  it('shows a true minus, says its name, value and limits, and asks phones for a keyboard with a minus', async () => {
    await show(weight);
    expect(field().value).toBe('−0.7');
    expect(field().getAttribute('aria-label')).toBe('Weight w1');
    expect(field().getAttribute('aria-valuenow')).toBe('-0.7');
    expect(field().getAttribute('aria-valuetext')).toBe('−0.7');
    expect(field().outerHTML).toMatch(/inputmode="text"/i);
    await show(seed);
    expect(field().outerHTML).toMatch(/inputmode="numeric"/i);
  });

  it.each(['-2.5', '−2.5', '－２．５', '–2。5'])('takes %s for −2.5', async (text) => {
    await show(weight);
    await type(text);
    expect(told.mock.calls).toEqual([[-2.5]]);
    await leave();
    expect(field().value).toBe('−2.5');
    expect(problem()).toBe('');
  });

  it.each(['', '-', '.', '１２月'])('changes nothing by %j', async (text) => {
    await show(weight);
    await type(text);
    expect(told).not.toHaveBeenCalled();
    expect(problem()).toBe('');
  });

  it('says at once what no further digit can mend, keeps what was typed, and goes on with the old value', async () => {
    await show(weight);
    await type('12');
    expect(told).not.toHaveBeenCalled();
    expect(problem()).toBe('From −9 to 9.');
    await leave();
    expect(field().value).toBe('12');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-valuenow')).toBe('-0.7');
    await type('1');
    expect(told.mock.calls).toEqual([[1]]);
    expect(problem()).toBe('');
  });

  it('waits with what may become right until the field is left', async () => {
    await show(seed);
    await type('1');
    expect(problem()).toBe('');
    await leave();
    expect(problem()).toBe('From 10 to 999.');
  });

  it.each([
    ['en', 'two', 'Not a number.'],
    ['zh', '二', '这不是数。'],
    ['en', '12.5', 'Whole numbers only.'],
    ['zh', '12.5', '只能填整数。'],
    ['zh', '1000', '应在 10 到 999 之间。'],
  ] as const)('says so in words (%s, %s)', async (language, text, words) => {
    await show(seed, language);
    await type(text);
    await leave();
    expect(problem()).toBe(words);
  });

  it.each([
    ['ArrowUp', false, -0.6],
    ['ArrowDown', false, -0.8],
    ['ArrowUp', true, 0.3],
    ['PageDown', false, -1.7],
  ])('is stepped by %s (shift: %s)', async (key, shiftKey, to) => {
    await show(weight);
    await page.happen(field(), 'keydown', { key, shiftKey });
    expect(told.mock.calls).toEqual([[to]]);
  });

  it('stops at its limits, and a step takes back what was out of them', async () => {
    await show({ ...weight, first: 8.95 });
    await type('20');
    await page.happen(field(), 'keydown', { key: 'PageUp' });
    expect(field().value).toBe('9');
    expect(problem()).toBe('');
  });
});
