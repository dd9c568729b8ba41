/** Keeps a figure's state in the page's address, so that a link shows what its sender saw. */
import { useEffect, useRef } from 'react';

interface UrlStateOptions<T> {
  readonly value: T;
  /** Null where the value is the one without which the address is understood. */
  readonly format: (value: T) => string | null;
  /** Null for what is not a value. */
  readonly parse: (text: string) => T | null;
  /** Called once, when the address brought a value along. */
  readonly onRead: (value: T) => void;
}

/** Milliseconds of rest before the address is rewritten; browsers forbid doing it at every move. */
const rest = 400;

/** @param key name of the parameter in the address's query */
export function useUrlState<T>(key: string, options: UrlStateOptions<T>): void {
  const { value } = options;
  const functions = useRef(options);
  useEffect(() => {
    functions.current = options;
  });

  useEffect(() => {
    const text = new URL(window.location.href).searchParams.get(key);
    const read = text === null ? null : functions.current.parse(text);
    if (read !== null) functions.current.onRead(read);
  }, [key]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const address = new URL(window.location.href);
      const text = functions.current.format(value);
      if (text === null) address.searchParams.delete(key);
      else address.searchParams.set(key, text);
      if (address.href !== window.location.href) {
        window.history.replaceState(window.history.state, '', address);
      }
    }, rest);
    return () => clearTimeout(timer);
  }, [key, value]);
}
