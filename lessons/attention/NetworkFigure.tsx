/** A small Transformer on the reader's own letters: what every head looks at, by which arithmetic, and what breaks it. */
import { useMemo } from 'react';
import { ActionButton } from '@/components/controls/ActionButton';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { rowOf } from '@/math/attention/matrix';
import { Answer } from './Answer';
import { CellProducts } from './CellProducts';
import { readWord, writeWord } from './letters';
import { NetworkControls } from './NetworkControls';
import { readNetwork } from './network-model';
import { opening } from './network-state';
import { ScoreBars } from './ScoreBars';
import { Stages } from './Stages';
import { useWords } from './strings';
import { useNetwork } from './use-network';
import './attention.css';

export function NetworkFigure() {
  const words = useWords().network;
  const [state, change, reset] = useFigureState('network', opening);
  const { network, step, timeline } = useNetwork(state.source);
  const { word, off, silent, held, row, column } = state;
  const reading = useMemo(
    () => network && readNetwork(network, readWord(word), { off, silent, held }),
    [network, word, off, silent, held],
  );
  const block = reading?.trace.blocks[state.block] ?? reading?.trace.blocks[0];
  const head = block?.heads[state.head] ?? block?.heads[0];
  const at = row * (reading?.tokens.length ?? 0) + column;
  useTermValues({
    ...(head && {
      ...{ s: head.scores.values[at]!, a: head.weights.values[at]!, d: head.queries.columns },
      ...{ q: head.queries.values[row * head.queries.columns]! },
    }),
  });
  const cell = { row, column };
  const hold = (score: number) =>
    change(({ block: b, head: h }) => ({ held: { block: b, head: h, ...cell, score } }));
  return (
    <Figure
      id="network"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        reading === null || head === undefined
          ? words.nothing[state.source === 'run' ? 'run' : 'fetched']
          : words.description({
              word,
              answer: writeWord(reading.answer),
              block: state.block + 1,
              head: state.head + 1,
              weight: formatDecimals(100 * rowOf(head.weights, row)[column]!, 0),
              cell: [row + 1, column + 1],
            })
      }
      onReset={reset}
    >
      <div className="figure__side">
        <NetworkControls state={state} network={network} onChange={change} />
        {timeline}
        {step !== null && <p className="figure__word">{words.step(step)}</p>}
        {reading === null || head === undefined ? (
          <p className="figure__legend">
            {words.nothing[state.source === 'run' ? 'run' : 'fetched']}
          </p>
        ) : (
          <>
            <Answer
              network={network!}
              reading={reading}
              changes={{ off, silent, held }}
              row={row}
              onRow={(to) => change({ row: to })}
            />
            <Stages
              head={head}
              tokens={reading.tokens}
              stage={state.stage}
              selected={cell}
              onStage={(stage) => change({ stage })}
              onSelect={(to) => change(to)}
            />
            <FigureColumns>
              <CellProducts
                head={head}
                tokens={reading.tokens}
                cell={cell}
                scaled={reading.parts.scale}
                held={held !== null && held.row === row && held.column === column}
              />
              <div className="figure__side">
                <ScoreBars
                  head={head}
                  tokens={reading.tokens}
                  row={row}
                  column={column}
                  onColumn={(to) => change({ column: to })}
                  onHold={hold}
                />
                <div className="figure__row">
                  <ActionButton enabled={held !== null} onPress={() => change({ held: null })}>
                    {words.letGo}
                  </ActionButton>
                </div>
              </div>
            </FigureColumns>
          </>
        )}
      </div>
    </Figure>
  );
}
