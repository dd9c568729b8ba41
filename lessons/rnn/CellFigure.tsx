/** A tiny recurrent cell unrolled: symbols to type, weights to change, and what moves the output of a step. */
import { ActionButton } from '@/components/controls/ActionButton';
import { SceneButtons } from '@/components/controls/SceneButtons';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals, formatNumber } from '@/components/figure/format';
import { useUndoable } from '@/components/figure/use-undoable';
import { useTermValues } from '@/components/terms/use-term-values';
import {
  cleanSymbols,
  longestText,
  readCell,
  sceneNames,
  scenes,
  type CellState,
} from './cell-model';
import { CellSteps, sayState } from './CellSteps';
import { CellSums } from './CellSums';
import { CellWeights } from './CellWeights';
import { useWords } from './strings';
import './rnn.css';

export function CellFigure() {
  const words = useWords().cell;
  const { value, canUndo, begin, change, undo } = useUndoable<CellState>('cell', scenes.keep);
  const reading = readCell(value);
  const { states, outputs, at, influence } = reading;
  const empty = value.text === '';
  const update = (changes: Partial<CellState>) => change((now) => ({ ...now, ...changes }));
  const set = (changes: Partial<CellState>) => {
    begin();
    update(changes);
  };
  useTermValues({
    ...(!empty && { h: states[at]![0]!, y: outputs[at]!, g: influence[0]! }),
    ...{ w: value.W[0]![0]!, u: value.U[0]![0]!, b: value.b[0]!, v: value.V[0]! },
  });
  return (
    <Figure
      id="cell"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        empty
          ? words.empty
          : words.description(
              at + 1,
              sayState(reading, at),
              formatDecimals(outputs[at]!),
              influence.map((v) => formatNumber(v, 2)).join(', '),
            )
      }
      onReset={() => set(scenes.keep)}
    >
      <div className="figure__side">
        <FigureColumns ratio={1.5}>
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
            {empty ? (
              <p role="status">{words.empty}</p>
            ) : (
              <CellSteps
                state={value}
                reading={reading}
                onSelect={(step) => update({ at: step })}
              />
            )}
          </div>
          <div className="figure__side">
            <CellWeights state={value} onStart={begin} onChange={update} />
            <SceneButtons
              label={words.scenes}
              names={sceneNames}
              words={words.scene}
              onChoose={(name) => set(scenes[name])}
            >
              <ActionButton enabled={canUndo} onPress={undo}>
                {words.undo}
              </ActionButton>
            </SceneButtons>
          </div>
        </FigureColumns>
        {!empty && <CellSums state={value} reading={reading} />}
      </div>
    </Figure>
  );
}
