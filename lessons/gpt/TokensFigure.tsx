/** The reader's own text as tokens: characters or bytes, joined merge by merge by byte-pair encoding. */
import { useDeferredValue, useMemo } from 'react';
import { createFunctionPlot } from '@/charts/lines/function-plot';
import { ActionButton } from '@/components/controls/ActionButton';
import { CheckField } from '@/components/controls/CheckField';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatCount, formatDecimals } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useUndoable } from '@/components/figure/use-undoable';
import { PairTable } from './PairTable';
import { TextBox } from './TextBox';
import { TokenCard } from './TokenCard';
import { TokenChips } from './TokenChips';
import { readTokens, startTokens, tokensOpening, units, type TokensState } from './tokens-model';
import { useTokensWords } from './tokens-strings';
import './tokens.css';

export function TokensFigure() {
  const words = useTokensWords();
  const { value, canUndo, begin, change, undo } = useUndoable<TokensState>('tokens', tokensOpening);
  const { unit, withinWords } = value;
  const written = value.text ?? words.opening;
  // Typing goes on while a long text is counted anew.
  const text = useDeferredValue(written);
  const start = useMemo(() => startTokens(text, unit, withinWords), [text, unit, withinWords]);
  const reading = useMemo(() => readTokens(start, value.merges), [start, value.merges]);
  const { base, merges, most, length, characters, pairs, over } = reading;
  const selected = Math.min(value.selected, reading.tokens.length - 1);
  const ratio = length === 0 ? 0 : characters / length;
  const plot = useMemo(
    () => ({
      x: [base, base + Math.max(1, most)] as const,
      y: [0, 1.1 * Math.max(1, ...reading.curve.map(([, of]) => of))] as const,
      axes: words.axes,
      curves: [{ points: reading.curve.map(([at, of]) => [base + at, of] as const) }],
      marks: [{ at: [base + merges, ratio] as const, dropped: true }],
    }),
    [base, most, merges, ratio, reading.curve, words.axes],
  );
  const curve = useChart(createFunctionPlot, plot);
  const update = (changes: Partial<TokensState>) => change((now) => ({ ...now, ...changes }));
  const set = (changes: Partial<TokensState>) => {
    begin();
    update(changes);
  };
  const next = pairs[0];
  return (
    <Figure
      id="tokens"
      wide
      name={words.figureName}
      caption={words.caption}
      description={[
        words.description(
          formatCount(length),
          merges,
          formatCount(base + merges),
          formatDecimals(ratio),
        ),
        !over && next ? words.next(next.left, next.right, formatCount(next.count)) : '',
      ].join(' ')}
      onReset={() => set(tokensOpening)}
    >
      <div className="figure__side">
        <TextBox text={written} onFocus={begin} onWrite={(to) => update({ text: to })} />
        <div className="figure__row">
          <ChoiceField
            label={words.unit}
            names={units}
            words={words.units}
            value={unit}
            onChange={(to) => set({ unit: to, merges: 0, selected: 0 })}
          />
          <CheckField
            label={words.withinWords}
            checked={withinWords}
            onChange={(to) => set({ withinWords: to, merges: 0, selected: 0 })}
          />
          <ActionButton enabled={canUndo} onPress={undo}>
            {words.undo}
          </ActionButton>
        </div>
        {length === 0 ? (
          <p role="status">{words.empty}</p>
        ) : (
          <>
            <StepControls
              steps={merges}
              most={most}
              label={words.merges}
              interval={400}
              onSteps={(to) =>
                change((now) => ({ ...now, merges: to(Math.min(now.merges, most)) }))
              }
            />
            <FigureColumns ratio={1.5}>
              <div className="figure__side">
                <TokenChips
                  reading={reading}
                  selected={selected}
                  onSelect={(at) => update({ selected: at })}
                />
                <TokenCard reading={reading} selected={selected} />
              </div>
              <div className="figure__side">
                <p className="gpt-tokens__sizes">
                  <span>{words.vocabulary}</span>
                  <b>
                    {formatCount(base)} + {formatCount(merges)} = {formatCount(base + merges)}
                  </b>
                  <span>{words.length}</span>
                  <b>{words.lengthOf(formatCount(length), formatCount(characters))}</b>
                  <span>{words.ratio}</span>
                  <b>{formatDecimals(ratio)}</b>
                </p>
                <PairTable pairs={pairs} over={over} most={most} />
                <div ref={curve} className="figure__chart gpt-tokens__curve" />
              </div>
            </FigureColumns>
          </>
        )}
      </div>
    </Figure>
  );
}
