/** Holds one gate at a value of the reader's: for one unit or all, at one step, from one on, or at every one. */
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SceneButtons } from '@/components/controls/SceneButtons';
import { SliderField } from '@/components/controls/SliderField';
import { gatesOf, spans, type Gate, type GatedNetwork } from './gates-model';
import { sceneNames, scenes, type GatesState } from './gates-state';
import { useWords } from './strings';

interface HoldControlsProps {
  readonly state: GatesState;
  readonly network: GatedNetwork;
  readonly unit: number;
  readonly at: number;
  readonly onStart: () => void;
  readonly onSlide: (changes: Partial<GatesState>) => void;
  readonly onChange: (changes: Partial<GatesState>) => void;
}

export function HoldControls(props: HoldControlsProps) {
  const words = useWords().gates;
  const { state, network, unit, at, onChange } = props;
  const { gate } = state;
  const names: readonly (Gate | 'none')[] = ['none', ...gatesOf[network.kind]];
  return (
    <fieldset className="lstm-gru__hold">
      <legend>{words.hold}</legend>
      <ChoiceField
        label={words.gate}
        names={names}
        words={words.gateNames}
        value={gate ?? 'none'}
        onChange={(name) => onChange({ gate: name === 'none' ? null : name })}
      />
      <div onPointerDown={props.onStart} onFocus={props.onStart}>
        <SliderField
          label={words.value}
          value={state.value}
          min={0}
          max={1}
          step={0.01}
          term={gate ?? undefined}
          disabled={gate === null}
          onChange={(value) => props.onSlide({ value })}
        />
      </div>
      <ChoiceField
        label={words.where}
        names={['all', 'one']}
        words={(name) => (name === 'all' ? words.allUnits : words.oneUnit(unit + 1))}
        value={state.oneUnit ? 'one' : 'all'}
        onChange={(name) =>
          onChange({ oneUnit: name === 'one', unit: name === 'one' ? unit : state.unit })
        }
      />
      <ChoiceField
        label={words.when}
        names={spans}
        words={(name) => words.spans[name](at + 1)}
        value={state.span}
        onChange={(span) => onChange({ span })}
      />
      <SceneButtons
        label={words.scenes}
        names={sceneNames}
        words={words.scene}
        onChoose={(name) => onChange(scenes[name])}
      />
    </fieldset>
  );
}
