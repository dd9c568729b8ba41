export interface Step {
  f: number;
  i: number;
  proposed: number;
}

/** c of one unit after each step, with gates that are given. */
/** 一个单元每一步之后的 c，各个门已经给定。 */
export function forward(steps: Step[], start: number): number[] {
  let c = start;
  return steps.map(({ f, i, proposed }) => (c = f * c + i * proposed));
}

/** Of the last c: its derivative for the first c, and for every i. */
/** 最后的 c：对最初的 c 的导数，以及对每个 i 的导数。 */
export function lineGradient(steps: Step[]): {
  start: number;
  i: number[];
} {
  // Not right yet: as if the memory lasted one step.
  // 还不对：好像记忆只有一步。
  const last = steps.at(-1)!;
  return { start: last.f, i: steps.map(() => last.proposed) };
}

const steps = Array.from({ length: 60 }, () => ({
  ...{ f: 0.98, i: 0.5, proposed: 0.3 },
}));
const nudge = 1e-5;
const last = (start: number) => forward(steps, start).at(-1)!;
console.log('gradient', lineGradient(steps).start);
console.log('differences', (last(nudge) - last(-nudge)) / (2 * nudge));
