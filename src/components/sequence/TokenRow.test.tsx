/** A row of tokens under the keyboard: who is chosen, what is said, and what stands for the hue. */
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { makeTestPage } from '../testing/test-page';
import { TokenRow } from './TokenRow';

const page = makeTestPage();

const tokens = [
  { text: 'a', value: 0.5 },
  { text: ' ', spoken: 'space', value: -1 },
  { text: 'b', value: null },
];

function Owner() {
  const [selected, select] = useState<number | null>(null);
  return (
    <TokenRow
      label="Text"
      tokens={tokens}
      magnitude={1}
      format={(value) => value.toFixed(1)}
      numbers
      selected={selected}
      onSelect={select}
    />
  );
}

beforeEach(() => page.show(<Owner />));

function token(index: number): HTMLElement {
  return page.find(`[data-item="${index}"]`);
}

/** What a screen reader says of a token; the rest of it is hidden from one. */
function say(index: number): string {
  return token(index).querySelector('.visually-hidden')!.textContent;
}

function press(index: number, key: string): Promise<void> {
  return page.happen(token(index), 'keydown', { key });
}

function having(attribute: string, value: string): number[] {
  return [0, 1, 2].filter((index) => token(index).getAttribute(attribute) === value);
}

it('says a token and its number, shows what cannot be seen, and prints the numbers', () => {
  expect(say(1)).toBe('space, -1.0');
  expect(token(1).textContent).toBe('space, -1.0␣-1.0');
  expect(say(2)).toBe('b');
});

it('gives each number a bar beside its hue, as long as the number', () => {
  expect(token(0).getAttribute('data-sign')).toBe('positive');
  expect(token(0).getAttribute('style')).toContain('--share:0.500');
  expect(token(1).getAttribute('data-sign')).toBe('negative');
  expect(token(1).getAttribute('style')).toContain('--share:1.000');
  expect(token(2).getAttribute('data-sign')).toBeNull();
});

it('is one stop of the Tab key, which goes with the choice', async () => {
  expect(having('tabindex', '0')).toEqual([0]);
  await page.happen(token(1), 'click');
  expect(having('aria-selected', 'true')).toEqual([1]);
  expect(having('tabindex', '0')).toEqual([1]);
});

it('moves by arrows, Home and End, and stays within its ends', async () => {
  const went: number[] = [];
  for (const index of [0, 1, 2]) token(index).focus = () => void went.push(index);
  await press(1, 'ArrowRight');
  await press(1, 'ArrowLeft');
  await press(0, 'ArrowLeft');
  await press(0, 'End');
  await press(2, 'Home');
  expect(went).toEqual([2, 0, 0, 2, 0]);
  await page.happen(token(2), 'focusin');
  expect(having('aria-selected', 'true')).toEqual([2]);
});

it('takes another scale than a straight one', async () => {
  await page.show(
    <TokenRow
      label="Text"
      tokens={[{ text: 'a', value: 0.25 }]}
      magnitude={1}
      scale={Math.sqrt}
      format={String}
      selected={0}
      onSelect={() => undefined}
    />,
  );
  expect(token(0).getAttribute('style')).toContain('--share:0.500');
  expect(say(0)).toBe('a, 0.25');
});
