/** What a figure says its terms are worth; told again only when one of the numbers differs. */
import { useEffect, useRef } from 'react';
import { setTermValues } from './term-store';

type TermValues = Readonly<Record<string, number>>;

/** The same terms, worth the same; a value that is not a number is the same as itself. */
export function areSame(before: TermValues, values: TermValues): boolean {
  const terms = Object.keys(values);
  return (
    terms.length === Object.keys(before).length &&
    terms.every((term) => Object.is(before[term], values[term]))
  );
}

export function useTermValues(values: TermValues): void {
  const told = useRef<TermValues | null>(null);
  useEffect(() => {
    if (told.current !== null && areSame(told.current, values)) return;
    told.current = values;
    setTermValues(values);
  });
}
