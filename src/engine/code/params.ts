/** Finds `param('name', 0.1, { min, max, step })` in a cell's code and rewrites its literal. */
import { completeRange, formatParam, type SliderRange } from './param-range';
import { blankLiterals } from './scan-code';
import type { Param } from '../wire/session-types';

const number = String.raw`[-+]?\s*(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?`;
const call = new RegExp(
  String.raw`(?<![\w$.])param\s*\(\s*(['"])(\s*)\1\s*,\s*(${number})\s*([,)])`,
  'dg',
);

/** Sliders of one cell at the most, so that no code can fill the page with them. */
const mostParams = 40;

/** Characters in which the range of a parameter must be written. */
const longestRange = 500;

/**
 * The parameters of a cell in the order of the code. A name that occurs twice counts once, at its
 * first place. Values that are not plain numeric literals have no slider and are left out.
 */
export function findParams(source: string): Param[] {
  if (!source.includes('param')) return [];
  const code = blankLiterals(source);
  const found = new Map<string, Param>();
  for (const match of code.matchAll(call)) {
    const [whole, , , literal = '', closer] = match;
    const [nameStart, nameEnd] = match.indices?.[2] ?? [0, 0];
    const [start, end] = match.indices?.[3] ?? [0, 0];
    const name = source.slice(nameStart, nameEnd);
    const value = toNumber(literal);
    if (name.trim() === '' || found.has(name) || !Number.isFinite(value)) continue;
    const written = closer === ',' ? readRange(code, match.index + whole.length) : {};
    const range = completeRange(value, Number.isInteger(value) && !/[.eE]/.test(literal), written);
    found.set(name, { name, value, ...range, start, end });
    if (found.size === mostParams) break;
  }
  return [...found.values()];
}

/** Rewrites the literal of one parameter and nothing else; the code is unchanged without it. */
export function replaceParam(source: string, name: string, value: number): string {
  const param = findParams(source).find((candidate) => candidate.name === name);
  if (!param || !Number.isFinite(value)) return source;
  return source.slice(0, param.start) + formatParam(value, param.step) + source.slice(param.end);
}

/** The code with several sliders set. */
export function replaceParams(code: string, values: Readonly<Record<string, number>>): string {
  return Object.entries(values).reduce((text, [name, to]) => replaceParam(text, name, to), code);
}

function readRange(code: string, from: number): Partial<SliderRange> {
  const object = /^\s*\{([^}]*)\}/.exec(code.slice(from, from + longestRange))?.[1] ?? '';
  const read = (key: string) => {
    const literal = new RegExp(String.raw`(?<![\w$])${key}\s*:\s*(${number})\s*(?:,|$)`).exec(
      object.trim(),
    )?.[1];
    return literal === undefined ? undefined : toNumber(literal);
  };
  return { min: read('min'), max: read('max'), step: read('step') };
}

function toNumber(literal: string): number {
  return Number(literal.replace(/[\s_]/g, ''));
}
