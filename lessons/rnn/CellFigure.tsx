/** A tiny recurrent cell unrolled: symbols to type, weights to change, and what moves the output of a step. */
import { ActionButton } from '@/components/controls/ActionButton';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals, formatNumber } from '@/components/figure/format';
import { useUndoable } from '@/components/figure/use-undoable';
import { TokenRow } from '@/components/sequence/TokenRow';
import { UnrolledSteps } from '@/components/sequence/UnrolledSteps';
import { useTermValues } from '@/components/terms/use-term-values';
import {
  blank,
  cleanSymbols,
  longestText,
  readCell,
  sceneNames,
  scenes,
  type CellState,
} from './cell-model';
import { CellSums } from './CellSums';
import { CellWeights } from './CellWeights';
import { useWords } from './strings';
import './rnn.css';

export function CellFigure() {
  const words = useWords().cell;
  const { value, canUndo, begin, change, undo } = useUndoable<CellState>('cell', scenes.keep);
  const reading = readCell(value);
  const { states, outputs, at, influence } = reading;
  const tokens = Array.from(value.text);
  const update = (changes: Partial<CellState>) => change((now) => ({ ...now, ...changes }));
  const set = (changes: Partial<CellState>) => {
    begin();
    update(changes);
  };
  const unit = (index: number) => states.map((h) => h[index]!);
  const stateText = (step: number) => (states[step] ?? []).map((h) => formatDecimals(h)).join(', ');
  useTermValues({
    ...(tokens.length > 0 && { h: states[at]![0]!, y: outputs[at]!, g: influence[0]! }),
    ...{ w: value.W[0]![0]!, u: value.U[0]![0]!, b: value.b[0]!, v: value.V[0]! },
  });
  return (
    <Figure
      id="cell"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        tokens.length === 0
          ? words.empty
          : words.description(
              at + 1,
              stateText(at),
              formatDecimals(outputs[at]!),
              influence.map((v) => formatNumber(v, 2)).join(', '),
            )
      }
      onReset={() => set(scenes.keep)}
    >
      <div className="figure__side">
        <label className="rnn__text">
          <span>{words.symbols}</span>
          <input
            type="text"
            className="field"
            value={value.text}
            maxLength={longestText}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onFocus={begin}
            onChange={({ target }) => {
              const text = cleanSymbols(target.value);
              update({ text, at: Math.max(0, text.length - 1) });
            }}
          />
        </label>
        {tokens.length === 0 ? (
          <p role="status">{words.empty}</p>
        ) : (
          <>
            <UnrolledSteps
              label={words.unrolled}
              input="x"
              inputTerm="x"
              tokens={tokens}
              rows={[
                { symbol: 'h₁', term: 'h', carried: true, values: unit(0), magnitude: 1 },
                { symbol: 'h₂', term: 'h', carried: true, values: unit(1), magnitude: 1 },
                {
                  ...{ symbol: 'ŷ', term: 'y', values: outputs },
                  magnitude: Math.max(1, ...outputs.map(Math.abs)),
                },
              ]}
              format={formatDecimals}
              describe={(step) =>
                words.step(
                  step + 1,
                  tokens[step] === blank ? words.blank : tokens[step]!,
                  stateText(step),
                  formatDecimals(outputs[step]!),
                )
              }
              selected={at}
              onSelect={(step) => set({ at: step })}
            />
            <div>
              <p className="figure__legend">{words.influence(at + 1)}</p>
              <TokenRow
                label={words.influence(at + 1)}
                term="g"
                tokens={tokens.map((text, step) => ({
                  text,
                  spoken: text === blank ? words.blank : text,
                  value: influence[step] ?? null,
                }))}
                magnitude={Math.max(...influence)}
                format={(v) => formatNumber(v, 2)}
                numbers
                selected={at}
                onSelect={(step) => set({ at: step })}
              />
            </div>
            <CellSums state={value} reading={reading} />
          </>
        )}
        <CellWeights state={value} onStart={begin} onChange={update} />
        <div className="figure__row" role="group" aria-label={words.scenes}>
          {sceneNames.map((name) => (
            <button key={name} type="button" className="button" onClick={() => set(scenes[name])}>
              {words.scene[name]}
            </button>
          ))}
          <ActionButton enabled={canUndo} onPress={undo}>
            {words.undo}
          </ActionButton>
        </div>
      </div>
    </Figure>
  );
}
