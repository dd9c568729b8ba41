/** The neuron's five numbers to type. */
import { NumberField } from '@/components/controls/NumberField';
import { limits, plane, setBias, setInput, setWeight, type NeuronState } from './model';
import type { Words } from './strings';

interface NumberFieldsProps {
  readonly state: NeuronState;
  readonly strings: Words;
  readonly onStart: () => void;
  readonly onChange: (update: (state: NeuronState) => NeuronState) => void;
}

export function NumberFields({ state, strings, onStart, onChange }: NumberFieldsProps) {
  const pair = [0, 1] as const;
  const weightRange = { min: -limits.weight, max: limits.weight, step: 0.1 };
  const biasRange = { min: -limits.bias, max: limits.bias, step: 0.1 };
  const inputRange = { ...plane, step: 0.1 };
  return (
    <div className="neuron__fields">
      {pair.map((i) => (
        <NumberField
          key={`w${i}`}
          symbol={`w${'₁₂'[i]}`}
          label={strings.weight(i + 1)}
          value={state.w[i]}
          term={`w${i + 1}`}
          {...weightRange}
          onStart={onStart}
          onChange={(value) => onChange((s) => setWeight(s, i, value))}
        />
      ))}
      <NumberField
        symbol="b"
        label={strings.bias}
        value={state.b}
        term="b"
        {...biasRange}
        onStart={onStart}
        onChange={(value) => onChange((s) => setBias(s, value))}
      />
      {pair.map((i) => (
        <NumberField
          key={`x${i}`}
          symbol={`x${'₁₂'[i]}`}
          label={strings.input(i + 1)}
          value={state.x[i]}
          term={`x${i + 1}`}
          {...inputRange}
          onStart={onStart}
          onChange={(value) => onChange((s) => setInput(s, i, value))}
        />
      ))}
    </div>
  );
}
