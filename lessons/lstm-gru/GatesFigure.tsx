/** A trained network with gates on the reader's own symbols: every gate over time, one of them held, and what is forgotten. */
import { useMemo } from 'react';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals, formatNumber } from '@/components/figure/format';
import { useUndoable } from '@/components/figure/use-undoable';
import { useTermValues } from '@/components/terms/use-term-values';
import { clamp } from '@/math/vector';
import { GateBands } from './GateBands';
import { GateSums } from './GateSums';
import { keptShare, quantitiesOf, readGates, telling, type Held } from './gates-model';
import { opening, type GatesState } from './gates-state';
import { GatesSequence } from './GatesSequence';
import { HoldControls } from './HoldControls';
import { alphabet } from './networks';
import { termOf } from './notation';
import { useWords } from './strings';
import { UnitRow } from './UnitRow';
import { shipped, useOwnRun } from './use-networks';
import './lstm-gru.css';

function heldIn({ gate, value, oneUnit, span, at }: GatesState, unit: number): Held | null {
  return gate && { gate, value, unit: oneUnit ? unit : null, span, step: at };
}

export function GatesFigure() {
  const words = useWords().gates;
  const { value: state, canUndo, begin, change, undo } = useUndoable('gates', opening);
  const run = useOwnRun();
  const update = (changes: Partial<GatesState>) => change((now) => ({ ...now, ...changes }));
  const set = (changes: Partial<GatesState>) => {
    begin();
    update(changes);
  };
  const found = state.source === 'run' ? run.network : shipped[state.source];
  const network = found?.kind === 'rnn' ? null : found;
  const { text } = state;
  const asked = state.asked ?? text[0] ?? alphabet[0]!;
  const at = clamp(state.at, 0, Math.max(0, text.length - 1));
  const free = useMemo(
    () => (network && text !== '' ? readGates(network, text, asked, null) : null),
    [network, text, asked],
  );
  const unit = network && free ? (state.unit ?? telling(network, free)) : 0;
  const held = heldIn({ ...state, at }, unit);
  const reading = network && free && held ? readGates(network, text, asked, held) : free;
  const shown = network && reading ? quantitiesOf[network.kind] : [];
  useTermValues(
    Object.fromEntries(
      shown.map((name) => [termOf[name], reading!.traces[name]![at]![unit]!] as const),
    ),
  );
  const missing = state.source === 'run' && network === null;
  const best = reading ? reading.answer.indexOf(Math.max(...reading.answer)) : 0;
  return (
    <Figure
      id="gates"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        reading === null
          ? missing
            ? words.noRun
            : words.empty
          : words.description({
              ...{ length: text.length, first: text[0]!, answer: alphabet[best]! },
              share: formatDecimals(reading.answer[best]!),
              gradient: formatNumber(reading.influence[0]!, 2),
              held: held === null ? null : [held.gate, formatNumber(held.value)],
            })
      }
      onReset={() => set(opening)}
    >
      <div className="figure__side">
        <GatesSequence
          {...{ state, reading, asked, at, canUndo }}
          step={state.source === 'run' ? run.step : null}
          timeline={state.source === 'run' ? run.timeline : null}
          missing={missing}
          onStart={begin}
          onType={update}
          onChange={set}
          onUndo={undo}
        />
        {network && reading && (
          <>
            <FigureColumns ratio={1.5}>
              <GateBands {...{ network, reading, text, at, unit, held }} onChange={set} />
              <div className="figure__side">
                <HoldControls
                  {...{ state, network, unit, at }}
                  onStart={begin}
                  onSlide={update}
                  onChange={set}
                />
                <p data-value="kept" data-term={network.kind === 'lstm' ? 'f' : 'u'}>
                  {words.kept(unit + 1, formatNumber(keptShare(reading, unit, 0), 2))}
                </p>
              </div>
            </FigureColumns>
            <UnitRow {...{ network, reading, at, unit }} onSelect={(to) => set({ unit: to })} />
            <GateSums
              {...{ network, reading, text, at, unit, held }}
              part={state.part}
              onPart={(part) => set({ part })}
            />
          </>
        )}
      </div>
    </Figure>
  );
}
