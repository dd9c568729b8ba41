/** Hands what fails outside of rendering, such as in a frame or a resize, to the boundary round the component. */
import { useCallback, useState } from 'react';

export type Guard = <A extends readonly unknown[]>(
  action: (...args: A) => void,
) => (...args: A) => void;

/** Wraps actions that the browser calls; React itself catches only what it calls. */
export function useGuard(): Guard {
  const [, raise] = useState(null);
  return useCallback(
    (action) =>
      (...args) => {
        try {
          action(...args);
        } catch (error) {
          raise(() => {
            throw error;
          });
        }
      },
    [],
  );
}
