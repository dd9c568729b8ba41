/** How a frame of the cell's code stands in a stack. */
import { cellFile } from '../wire/errors';

/** Its group is where in the code, as `line:column`; the column is missing in some browsers. */
export const cellFrame = new RegExp(
  `(?:^|[\\s(@/])${cellFile.replace('.', '\\.')}:(\\d+:\\d+|\\d+)`,
);
