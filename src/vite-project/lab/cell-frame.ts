/** How a frame of `src/main.ts` stands in a stack: as it is while Vite serves it, or as the file that a build makes of it. */

/** Its group is where in the code, as `line:column`. */
export const cellFrame = /\/main(?:-[\w-]+)?\.[jt]s(?:\?[^\s:)]*)?:(\d+:\d+)/;
