/** Remembers which address an error of a request is about; browsers keep it to themselves. */
import { explain } from '../../wire/causes';
import { replaceMethod, restoreAll, type Members, type Restore } from '../background/replace';
import { markError } from './known-faults';

/** The newest answers that were no success, by which TensorFlow.js's own errors are known. */
let refused: { readonly address: string; readonly status: number; readonly text: string } | null =
  null;

/** What was refused, where an error says no more than its status, as those of `tf.data.csv` do. */
export function explainRefusal(message: string) {
  if (refused === null || message === '' || message !== refused.text) return null;
  return explain('request-refused', refused.address, String(refused.status));
}

export function watchRequests(scope: object): Restore {
  refused = null;
  const response = (scope as Members).Response;
  return restoreAll([
    replaceMethod(scope, 'fetch', (original) => {
      return function fetch(this: unknown, ...args: unknown[]) {
        const result = Reflect.apply(original, this, args) as Promise<Response>;
        return result.then(noteRefusal, (thrown: unknown) => {
          throw markFailure(thrown, addressOf(args[0]));
        });
      };
    }),
    replaceMethod(
      typeof response === 'function' ? (response.prototype as object) : undefined,
      'json',
      (original) => {
        return function json(this: Response) {
          const result = Reflect.apply(original, this, []) as Promise<unknown>;
          return result.catch((thrown: unknown) => {
            if (!(thrown instanceof SyntaxError)) throw thrown;
            throw markError(thrown, explain('not-json', this.url, String(this.status)));
          });
        };
      },
    ),
  ]);
}

function noteRefusal(response: Response): Response {
  if (!response.ok) {
    refused = { address: response.url, status: response.status, text: response.statusText };
  }
  return response;
}

function markFailure(thrown: unknown, address: string): unknown {
  return thrown instanceof TypeError
    ? markError(thrown, explain('request-failed', address))
    : thrown;
}

function addressOf(input: unknown): string {
  if (typeof input === 'string') return input;
  if (input instanceof URL) return input.href;
  return input instanceof Request ? input.url : '';
}
