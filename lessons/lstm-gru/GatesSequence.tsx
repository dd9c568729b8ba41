/** Which network reads which symbols, what it answers, and how much each symbol moves that answer. */
import type { ReactNode } from 'react';
import { ActionButton } from '@/components/controls/ActionButton';
import { SelectField } from '@/components/controls/SelectField';
import { formatDecimals, formatNumber } from '@/components/figure/format';
import { TokenRow } from '@/components/sequence/TokenRow';
import {
  cleanSymbols,
  drawText,
  longestText,
  trainedLength,
  type GatesReading,
} from './gates-model';
import { lengths, sources, type GatesState } from './gates-state';
import { alphabet, checkpoint } from './networks';
import { useWords } from './strings';

interface GatesSequenceProps {
  readonly state: GatesState;
  /** Null where there is nothing to read, or no network. */
  readonly reading: GatesReading | null;
  readonly asked: string;
  readonly at: number;
  readonly canUndo: boolean;
  /** Of the reader's own run. */
  readonly step: number | null;
  readonly timeline: ReactNode;
  readonly missing: boolean;
  /** What is typed from here on is undone together. */
  readonly onStart: () => void;
  readonly onType: (changes: Partial<GatesState>) => void;
  readonly onChange: (changes: Partial<GatesState>) => void;
  readonly onUndo: () => void;
}

/** Powers of ten below the strongest that still have a hue. */
const powers = 3;

function placeOfPower(value: number, most: number): number {
  return value > 0 ? Math.max(0, 1 + Math.log10(value / most) / powers) : 0;
}

function retext(text: string): Partial<GatesState> {
  return { text, at: Math.max(0, text.length - 1), asked: null };
}

export function GatesSequence(props: GatesSequenceProps) {
  const words = useWords().gates;
  const { state, reading, asked, at, onChange } = props;
  const { text, draws } = state;
  const first = text[0] ?? alphabet[0]!;
  const most = Math.max(0, ...(reading?.influence ?? []));
  const draw = (length: number, seed: number) =>
    onChange({ ...retext(drawText(first, length, seed)), draws: seed });
  return (
    <>
      <SelectField
        label={words.source}
        names={sources}
        words={words.sources}
        value={state.source}
        onChange={(source) =>
          onChange({ source, unit: null, gate: null, part: source === 'gru' ? 'u' : 'f' })
        }
      />
      <label className="lstm-gru__text">
        <span>{words.text}</span>
        <input
          type="text"
          className="field"
          value={text}
          maxLength={longestText}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onFocus={props.onStart}
          onChange={({ target }) => props.onType(retext(cleanSymbols(target.value)))}
        />
      </label>
      <div className="figure__row" role="group" aria-label={words.sequences}>
        {lengths.map((length) => (
          <button key={length} type="button" className="button" onClick={() => draw(length, draws)}>
            {length === trainedLength ? words.asTrained(length) : words.symbols(length)}
          </button>
        ))}
        <button
          type="button"
          className="button"
          onClick={() => draw(Math.max(2, text.length), draws + 1)}
        >
          {words.others}
        </button>
        <ActionButton enabled={props.canUndo} onPress={props.onUndo}>
          {words.undo}
        </ActionButton>
      </div>
      <p className="figure__legend" data-value="weights">
        {state.source === 'run'
          ? props.step === null
            ? words.noRun
            : props.missing
              ? words.noGates
              : words.followed(props.step)
          : words.shipped(checkpoint.steps)}
      </p>
      {props.timeline}
      {reading === null ? (
        !props.missing && <p role="status">{words.empty}</p>
      ) : (
        <>
          <div>
            <p className="figure__legend">{words.answer(text.length)}</p>
            <TokenRow
              label={words.answer(text.length)}
              tokens={Array.from(alphabet, (symbol, i) => ({
                text: symbol,
                value: reading.answer[i]!,
              }))}
              magnitude={1}
              format={(value) => formatDecimals(value)}
              numbers
              selected={alphabet.indexOf(asked)}
              onSelect={(index) => onChange({ asked: alphabet[index]! })}
            />
          </div>
          <div>
            <p className="figure__legend">{words.influence(asked)}</p>
            <TokenRow
              label={words.influence(asked)}
              term="g"
              tokens={Array.from(text, (symbol, step) => ({
                text: symbol,
                value: reading.influence[step]!,
              }))}
              magnitude={most}
              scale={(value) => placeOfPower(value, most)}
              format={(value) => formatNumber(value, 2)}
              selected={at}
              onSelect={(index) => onChange({ at: index })}
            />
            <p data-value="gradient">
              {words.firstMoves(formatNumber(reading.influence[0]!, 2), formatNumber(most, 2))}
            </p>
          </div>
        </>
      )}
    </>
  );
}
