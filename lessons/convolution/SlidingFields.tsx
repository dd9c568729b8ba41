/** How the window slides, and what that costs: parameters and multiplications beside a dense layer's. */
import { NumberField } from '@/components/controls/NumberField';
import { useWords } from './strings';
import type { WindowReading, WindowState } from './window-model';

interface SlidingFieldsProps {
  readonly state: WindowState;
  readonly reading: WindowReading | null;
  readonly onStart: () => void;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

const fields = [
  { name: 'padding', symbol: 'p', max: 4 },
  { name: 'stride', symbol: 's', max: 8 },
  { name: 'dilation', symbol: 'd', max: 8 },
] as const;

/** What cannot be may be typed too, and is refused with its reason. */
const least = -9;

export function SlidingFields({ state, reading, onStart, onChange }: SlidingFieldsProps) {
  const words = useWords().window;
  return (
    <div className="figure__side">
      <div className="convolution__fields">
        {fields.map(({ name, symbol, max }) => (
          <NumberField
            key={name}
            label={words.settings[name]}
            symbol={words.setting(words.settings[name], symbol)}
            word
            term={name}
            value={state[name]}
            min={least}
            max={max}
            step={1}
            onStart={onStart}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
        <NumberField
          label={words.bias}
          symbol={words.setting(words.bias, 'b')}
          word
          term="b"
          value={state.bias}
          min={-9}
          max={9}
          step={0.1}
          onStart={onStart}
          onChange={(bias) => onChange({ bias })}
        />
      </div>
      {reading !== null && (
        <p className="figure__word" data-value="counts">
          {words.counts({
            places: reading.map.length * reading.map[0]!.length,
            multiplications: reading.multiplications,
            parameters: reading.parameters,
            dense: reading.denseParameters,
          })}{' '}
          {reading.unread.some((lines) => lines > 0) && words.unread(...reading.unread)}
        </p>
      )}
    </div>
  );
}
