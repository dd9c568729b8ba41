/** The cell unrolled over its text, and how much each input moves the output of the step that is looked at. */
import { formatDecimals, formatNumber } from '@/components/figure/format';
import { TokenRow } from '@/components/sequence/TokenRow';
import { UnrolledSteps } from '@/components/sequence/UnrolledSteps';
import { blank, type CellReading, type CellState } from './cell-model';
import { useWords } from './strings';

interface CellStepsProps {
  readonly state: CellState;
  readonly reading: CellReading;
  readonly onSelect: (step: number) => void;
}

/** The state after a step as words have it. */
export function sayState({ states }: CellReading, step: number): string {
  return (states[step] ?? []).map((h) => formatDecimals(h)).join(', ');
}

export function CellSteps({ state, reading, onSelect }: CellStepsProps) {
  const words = useWords().cell;
  const { states, outputs, at, influence } = reading;
  const tokens = Array.from(state.text);
  const unit = (index: number) => states.map((h) => h[index]!);
  const say = (symbol: string) => (symbol === blank ? words.blank : symbol);
  return (
    <>
      <UnrolledSteps
        label={words.unrolled}
        input="x"
        inputTerm="x"
        tokens={tokens}
        layers={[
          {
            ...{ from: 'W', carried: 'U' },
            rows: [
              { symbol: 'h₁', term: 'h', values: unit(0), magnitude: 1 },
              { symbol: 'h₂', term: 'h', values: unit(1), magnitude: 1 },
            ],
          },
          {
            from: 'V',
            rows: [
              {
                ...{ symbol: 'ŷ', term: 'y', values: outputs },
                magnitude: Math.max(1, ...outputs.map(Math.abs)),
              },
            ],
          },
        ]}
        format={formatDecimals}
        describe={(step) =>
          words.step(
            step + 1,
            say(tokens[step]!),
            sayState(reading, step),
            formatDecimals(outputs[step]!),
          )
        }
        selected={at}
        onSelect={onSelect}
      />
      <div>
        <p className="figure__legend">{words.influence(at + 1)}</p>
        <TokenRow
          label={words.influence(at + 1)}
          term="g"
          tokens={tokens.map((text, step) => ({
            text,
            spoken: say(text),
            value: influence[step] ?? null,
          }))}
          magnitude={Math.max(...influence)}
          format={(v) => formatNumber(v, 2)}
          numbers
          selected={at}
          onSelect={onSelect}
        />
      </div>
    </>
  );
}
