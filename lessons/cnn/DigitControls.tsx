/** Which digit flows through: one that is drawn or chosen, moved, and in either colour. */
import { CheckField } from '@/components/controls/CheckField';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SliderField } from '@/components/controls/SliderField';
import { DigitPad } from '@/components/digits/DigitPad';
import { digitExamples } from '@/data/digit-examples-table';
import { formatDecimals } from '@/components/figure/format';
import { mostMoved, type FlowState } from './flow-model';
import { useWords } from './strings';

interface DigitControlsProps {
  readonly state: FlowState;
  /** The digit that the network reads, and its probability in words. */
  readonly answer: number;
  readonly percent: string;
  readonly onChange: (changes: Partial<FlowState>) => void;
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'own'] as const;
const moves = ['right', 'down'] as const;

export function DigitControls({ state, answer, percent, onChange }: DigitControlsProps) {
  const words = useWords().flow;
  const { digit, strokes, inverted } = state;
  return (
    <div className="cnn__digit">
      <div className="cnn__pad">
        <DigitPad
          label={words.pad}
          invitation={words.invitation}
          strokes={digit === 'own' ? strokes : []}
          onChange={(drawn) => onChange({ digit: 'own', strokes: drawn })}
        />
        <div>
          <p className="figure__legend">{words.reads}</p>
          <p className="cnn__answer" data-term="p">
            <strong>{answer}</strong> {percent}
          </p>
          <button
            type="button"
            className="button"
            disabled={digit !== 'own' || strokes.length === 0}
            onClick={() => onChange({ strokes: [] })}
          >
            {words.clear}
          </button>
        </div>
      </div>
      <div className="figure__side">
        <ChoiceField
          label={words.digit}
          term="x"
          names={digits}
          words={words.digits}
          value={digit}
          onChange={(chosen) => onChange({ digit: chosen })}
        />
        {digit !== 'own' && (
          <p className="figure__legend">{words.example(digitExamples[digit]!.place)}</p>
        )}
        {moves.map((move) => (
          <SliderField
            key={move}
            label={words[move]}
            value={state[move]}
            min={-mostMoved}
            max={mostMoved}
            step={1}
            format={formatDecimals}
            onChange={(by) => onChange({ [move]: by })}
          />
        ))}
        <CheckField
          label={words.inverted}
          checked={inverted}
          onChange={(checked) => onChange({ inverted: checked })}
        />
      </div>
    </div>
  );
}
