/** The present step of the network as rows of arithmetic: in symbols, with the numbers in it, and the result. */
import type { StepRow } from '@/components/figure/StepCard';
import { agree, inputsOf, parameterIds, parameterIndex, type Unit } from './network';
import { inputNames } from './network-graph';
import type { NetworkReading, NetworkState } from './network-steps';
import type { Words } from './strings';
import { lowerDigits, print, printFactor, slopeOf } from './symbols';

/** f and its derivative at z, as they are computed for each choice of f. */
const written = {
  tanh: { f: (z: string) => `tanh ${z}`, slope: (z: string) => `1 − tanh² ${z}` },
  sigmoid: { f: (z: string) => `σ(${z})`, slope: (z: string) => `σ(${z}) ⋅ (1 − σ(${z}))` },
  relu: { f: (z: string) => `max(0, ${z})`, slope: (z: string) => `[${z} > 0]` },
} as const;

function unitRows({ network }: NetworkState, { forward }: NetworkReading, unit: Unit): StepRow[] {
  const names = inputNames(unit);
  const inputs = inputsOf(network, forward.a, unit);
  const index = lowerDigits(String(unit + 1));
  const symbols = [0, 1, 2].map((i) => {
    const name = lowerDigits(parameterIds[parameterIndex(unit, i)]!);
    return i === 2 ? name : `${name} ${names[i]!}`;
  });
  const numbers = [0, 1, 2].map((i) => {
    const w = printFactor(network.parameters[parameterIndex(unit, i)]!);
    return i === 2 ? w : `${w} ⋅ ${printFactor(inputs[i]!)}`;
  });
  const z = forward.z[unit]!;
  const { f } = written[network.f];
  return [
    {
      id: 'z',
      term: 'zj',
      symbol: `z${index}`,
      sum: `${symbols.join(' + ')} = ${numbers.join(' + ')}`,
      result: print(z),
    },
    {
      id: 'a',
      term: 'aj',
      symbol: unit === 2 ? 'ŷ' : `a${index}`,
      sum: `${f(`z${index}`)} = ${f(printFactor(z))}`,
      result: print(forward.a[unit]!),
    },
  ];
}

function deltaRows(
  { network }: NetworkState,
  { forward, backward }: NetworkReading,
  unit: Unit,
): StepRow[] {
  const index = lowerDigits(String(unit + 1));
  const { slope } = written[network.f];
  const upstream = backward.byActivation[unit]!;
  const upstreamName = unit === 2 ? '∂L/∂ŷ' : `∂L/∂a${index}`;
  const fSlope = backward.slopes[unit]!;
  const fromAbove: StepRow[] =
    unit === 2
      ? []
      : [
          {
            id: 'upstream',
            symbol: upstreamName,
            sum: `δ₃ ⋅ ${lowerDigits(`w3${unit + 1}`)} = ${printFactor(backward.deltas[2]!)} ⋅ ${printFactor(network.parameters[parameterIndex(2, unit)]!)}`,
            result: print(upstream),
          },
        ];
  return [
    ...fromAbove,
    {
      id: 'slope',
      symbol: `f′(z${index})`,
      sum: `${slope(`z${index}`)} = ${slope(printFactor(forward.z[unit]!))}`,
      result: print(fSlope),
    },
    {
      id: 'delta',
      term: 'delta',
      symbol: `δ${index}`,
      sum: `${upstreamName} ⋅ f′(z${index}) = ${printFactor(upstream)} ⋅ ${printFactor(fSlope)}`,
      result: print(backward.deltas[unit]!),
    },
  ];
}

function gradientRows(
  { network }: NetworkState,
  { forward, backward, measured }: NetworkReading,
  unit: Unit,
  strings: Words,
): StepRow[] {
  const names = inputNames(unit);
  const inputs = inputsOf(network, forward.a, unit);
  const delta = backward.deltas[unit]!;
  const index = lowerDigits(String(unit + 1));
  return [0, 1, 2].map((i) => {
    const at = parameterIndex(unit, i);
    const id = parameterIds[at]!;
    const right = agree(backward.gradients[at]!, measured[at]!);
    return {
      id,
      term: 'gradient',
      symbol: slopeOf(id),
      sum: `δ${index} ⋅ ${names[i]!} = ${printFactor(delta)} ⋅ ${printFactor(inputs[i]!)}`,
      result: print(backward.gradients[at]!),
      note: (
        <span className="backprop__note">
          {strings.network.nudged(print(measured[at]!))}{' '}
          <span className="backprop__verdict" data-right={right}>
            {right ? strings.same : strings.different}
          </span>
        </span>
      ),
    };
  });
}

/** No rows before the first step. */
export function makeRows(
  state: NetworkState,
  reading: NetworkReading,
  strings: Words,
): readonly StepRow[] {
  const { step, forward, backward, after } = reading;
  const y = printFactor(state.network.y);
  const output = printFactor(forward.a[2]!);
  switch (step.type) {
    case 'inputs':
      return [];
    case 'unit':
      return unitRows(state, reading, step.unit);
    case 'loss': {
      const sum = `(ŷ − y)² = (${output} − ${y})²`;
      return [{ id: 'loss', term: 'net-loss', symbol: 'L', sum, result: print(forward.loss) }];
    }
    case 'output-slope': {
      const sum = `2 (ŷ − y) = 2 ⋅ (${output} − ${y})`;
      return [{ id: 'upstream', symbol: '∂L/∂ŷ', sum, result: print(backward.byActivation[2]!) }];
    }
    case 'delta':
      return deltaRows(state, reading, step.unit);
    case 'gradients':
      return gradientRows(state, reading, step.unit, strings);
    case 'update': {
      const at = parameterIndex(2, 0);
      const moved = `${printFactor(state.network.parameters[at]!)} − ${print(state.rate)} ⋅ ${printFactor(backward.gradients[at]!)}`;
      return [
        {
          id: 'moved',
          symbol: strings.network.fresh('w₃₁'),
          sum: `w₃₁ − α ⋅ ∂L/∂w₃₁ = ${moved}`,
          result: print(reading.updated.parameters[at]!),
        },
        {
          id: 'after',
          term: 'net-loss',
          symbol: strings.network.fresh('L'),
          sum: `(ŷ − y)² = (${printFactor(after.a[2]!)} − ${y})²`,
          result: print(after.loss),
        },
      ];
    }
  }
}
