/** One unit of a network: its sum with the numbers of the present input in it, and its weights to change. */
import type { LayerResponse } from '@/math/plane-network';
import { formatFactor, formatValue } from '../figure/format';
import { NumberField } from '../controls/NumberField';
import { StepCard } from '../figure/StepCard';
import './network.css';

export interface UnitCardWords {
  readonly weight: (from: string) => string;
  readonly bias: string;
  /** The name of f inside a formula, such as tanh; nothing for the identity. */
  readonly f: string;
}

interface UnitCardProps {
  readonly title: string;
  readonly layer: LayerResponse;
  readonly unit: number;
  /** Names of what comes in, such as x₁, and of what goes out. */
  readonly sources: readonly string[];
  readonly output: string;
  readonly words: UnitCardWords;
  /** The input whose weight is meant, of all of them. */
  readonly lit: number | null;
  /** @param from which of the inputs; as many as there are for the bias */
  readonly onWeight: (from: number, value: number) => void;
}

const limit = 20;

/** Two decimals: enough to follow, short enough for eight of them. */
function short(value: number): string {
  return formatValue(Number(value.toFixed(2)));
}

export function UnitCard(props: UnitCardProps) {
  const { title, layer, unit, sources, output, words, lit, onWeight } = props;
  const [weights, bias] = [layer.weights[unit]!, layer.bias[unit]!];
  const terms = weights.map(
    (w, i) => `${formatFactor(w, short)} · ${formatFactor(layer.x[i]!, short)}`,
  );
  const [z, a] = [formatValue(layer.z[unit]!), formatValue(layer.a[unit]!)];
  const sum = [...terms, formatFactor(bias, short)].join(' + ');
  const field = (from: number, label: string, symbol: string, value: number) => (
    <div key={from} className="unit-card__field" data-lit={from === lit ? '' : undefined}>
      <NumberField
        label={label}
        symbol={symbol}
        value={Number(value.toFixed(3))}
        min={-limit}
        max={limit}
        step={0.1}
        term={from === sources.length ? 'b' : 'w'}
        onChange={(to) => onWeight(from, to)}
      />
    </div>
  );
  return (
    <div className="unit-card">
      <StepCard
        title={title}
        rows={[
          { id: 'z', term: 'z', symbol: 'z', sum, result: z },
          { id: 'a', term: 'a', symbol: output, sum: `${words.f}(${z})`, result: a },
        ]}
      />
      <div className="unit-card__fields">
        {weights.map((w, i) => field(i, words.weight(sources[i]!), `${sources[i]!} ·`, w))}
        {field(sources.length, words.bias, 'b', bias)}
      </div>
    </div>
  );
}
