import { expect, it } from 'vitest';
import { plainText } from './plain-text';

it('keeps words and leaves print behind', () => {
  const printed = ' ‘Ha!’—said he;  “[A whale] & $20,000,000*” \n\n*A note.\n';
  expect(plainText([printed, 'Next\r\none.'])).toBe(
    `'Ha!'--said he; "(A whale) and 20,000,000 dollars"\nA note.\n\nNext\none.\n`,
  );
});

it('stops at a character that it has no rule for, and shows where', () => {
  expect(() => plainText(['a naïve whale'])).toThrow('No rule for "ï" in "a naïve whale');
});
