/** The rows of a step card: each rule of an optimiser with its numbers in place. */
import type { ReactNode } from 'react';
import { formatFactor, formatValue } from '@/components/figure/format';
import type { StepRow } from '@/components/figure/StepCard';
import type { Memory, OptimiserName, OptimiserSettings, Update } from '@/math/optimisers';
import type { Words } from './strings';

export interface WeightStep {
  readonly optimiser: OptimiserName;
  readonly settings: OptimiserSettings;
  /** The weight's symbol, its term and its value before the step. */
  readonly symbol: string;
  readonly term: 'w1' | 'w2';
  readonly w: number;
  /** The step's number, from 1. */
  readonly t: number;
  readonly memory: Memory;
  readonly update: Update;
  readonly next: number;
}

function Mark({ id, children }: { id: string; children: ReactNode }) {
  return <span data-term={id}>{children}</span>;
}

/** A number that is a term, in brackets where it is negative. */
function num(id: string, value: number): ReactNode {
  return <Mark id={id}>{formatFactor(value)}</Mark>;
}

/** The first number of a sum needs no brackets. */
function first(id: string, value: number): ReactNode {
  return <Mark id={id}>{formatValue(value)}</Mark>;
}

/** What is kept and what is new, such as 0.9 · m + 0.1 · g. */
function mean(
  id: 'm' | 'v',
  rateTerm: string,
  rate: number,
  old: number,
  fresh: ReactNode,
): ReactNode {
  return (
    <>
      {first(rateTerm, rate)} · {num(id, old)} + (1 − {first(rateTerm, rate)}) · {fresh}
    </>
  );
}

function memoryRows(step: WeightStep): readonly StepRow[] {
  const { optimiser, settings, memory, update } = step;
  const g = num('g', update.g);
  const row = (id: 'm' | 'v', sum: ReactNode): StepRow => ({
    id,
    term: id,
    symbol: id,
    sum,
    result: formatValue(update[id]),
  });
  switch (optimiser) {
    case 'sgd':
      return [];
    case 'momentum':
      return [
        row(
          'm',
          <>
            {first('beta', settings.beta)} · {num('m', memory.m)} + {g}
          </>,
        ),
      ];
    case 'rmsprop':
      return [row('v', mean('v', 'rho', settings.rho, memory.v, <>{g}²</>))];
    case 'adam':
    case 'adamw':
      return [
        row('m', mean('m', 'beta1', settings.beta1, memory.m, g)),
        row('v', mean('v', 'beta2', settings.beta2, memory.v, <>{g}²</>)),
      ];
  }
}

function correctedRows(step: WeightStep): readonly StepRow[] {
  const { optimiser, settings, t, update } = step;
  if (optimiser !== 'adam' && optimiser !== 'adamw') return [];
  const row = (id: 'mHat' | 'vHat', symbol: string, of: 'm' | 'v', rate: 'beta1' | 'beta2') => ({
    id,
    term: of === 'm' ? 'm-hat' : 'v-hat',
    symbol,
    sum: settings.corrected ? (
      <>
        {first(of, update[of])} / (1 − {first(rate, settings[rate])}
        <sup>{t}</sup>)
      </>
    ) : (
      <Mark id={of}>{of}</Mark>
    ),
    result: formatValue(update[id]),
  });
  return [row('mHat', 'm̂', 'm', 'beta1'), row('vHat', 'v̂', 'v', 'beta2')];
}

function changeOf({ optimiser, settings, update, w, term }: WeightStep): ReactNode {
  const rate = first('rate', settings.rate);
  const root = (id: string, value: number) => (
    <>
      (√{first(id, value)} + <Mark id="epsilon">10⁻⁸</Mark>)
    </>
  );
  switch (optimiser) {
    case 'sgd':
      return (
        <>
          −{rate} · {num('g', update.g)}
        </>
      );
    case 'momentum':
      return (
        <>
          −{rate} · {num('m', update.m)}
        </>
      );
    case 'rmsprop':
      return (
        <>
          −{rate} · {num('g', update.g)} / {root('v', update.v)}
        </>
      );
    case 'adam':
      return (
        <>
          −{rate} · {num('m-hat', update.mHat)} / {root('v-hat', update.vHat)}
        </>
      );
    case 'adamw':
      return (
        <>
          −{rate} · [{num('m-hat', update.mHat)} / {root('v-hat', update.vHat)} +{' '}
          {first('decay', settings.decay)} · {num(term, w)}]
        </>
      );
  }
}

/** Every intermediate number of one weight's step, from its slope to its new value. */
export function layoutRows(step: WeightStep, strings: Words): readonly StepRow[] {
  const { symbol, term, w, update, next } = step;
  return [
    {
      id: 'g',
      term: 'g',
      symbol: 'g',
      sum: strings.step.slopeHere(symbol, formatValue(w)),
      result: formatValue(update.g),
    },
    ...memoryRows(step),
    ...correctedRows(step),
    {
      id: 'change',
      term: 'change',
      symbol: 'Δw',
      sum: changeOf(step),
      result: formatValue(update.change),
    },
    {
      id: 'next',
      term,
      symbol,
      sum: (
        <>
          {first(term, w)} + {num('change', update.change)}
        </>
      ),
      result: formatValue(next),
    },
  ];
}
