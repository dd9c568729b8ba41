/** Holds what was posted to its schema. */
import * as v from 'valibot';
import { cutText } from './bounds';

/** Characters of what is wrong with a message. */
const longestIssue = 200;

/**
 * @param name what such a message is called in the error
 * @throws Error with the path of the first field that is wrong
 */
export function narrow<T>(schema: v.GenericSchema<unknown, T>, data: unknown, name: string): T {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  // Its words quote what was received, however long that is.
  const what = cutText(issue.message, longestIssue);
  throw new Error(`Invalid ${name} at ${v.getDotPath(issue) ?? 'root'}: ${what}`);
}
