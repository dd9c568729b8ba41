/** Finds `param('name', 0.1, { min, max, step })` in a cell's code and rewrites its literal. */
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

/** As short as it can be written at the precision of the slider's step: 0.30000000000000004 → 0.3. */
export function formatParam(value: number, step: number): string {
  const decimals = Math.min(12, decimalsOf(step));
  return String(Number(value.toFixed(decimals)) || 0);
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

function readRange(code: string, from: number): Partial<Range> {
  const object = /^\s*\{([^}]*)\}/.exec(code.slice(from, from + longestRange))?.[1] ?? '';
  const read = (key: string) => {
    const literal = new RegExp(String.raw`(?<![\w$])${key}\s*:\s*(${number})\s*(?:,|$)`).exec(
      object.trim(),
    )?.[1];
    return literal === undefined ? undefined : toNumber(literal);
  };
  return { min: read('min'), max: read('max'), step: read('step') };
}

/**
 * Without a range a whole number gets 1 … about twice itself in ones, any other number 0 … about
 * twice itself in hundredths of that (mirrored for negative ones), and zero −1 … 1.
 */
function completeRange(value: number, whole: boolean, written: Partial<Range>): Range {
  const reach = value === 0 ? 1 : niceCeil(2 * Math.abs(value));
  const counts = whole && value > 0;
  const min = written.min ?? (value > 0 ? (counts ? 1 : 0) : -reach);
  const max = written.max ?? (value < 0 ? 0 : reach);
  const step = written.step ?? (counts ? 1 : roundTo12((max - min) / 100));
  return { min: Math.min(min, value), max: Math.max(max, value), step: step > 0 ? step : 0.01 };
}

/** The next 1, 2 or 5 times a power of ten. */
function niceCeil(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return roundTo12(factor * power);
}

function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

function roundTo12(value: number): number {
  return Number(value.toPrecision(12));
}

function toNumber(literal: string): number {
  return Number(literal.replace(/[\s_]/g, ''));
}
