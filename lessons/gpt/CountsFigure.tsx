/** What counting alone achieves: losses on both texts, what each model writes, and every pair's probability. */
import { useMemo } from 'react';
import { ActionButton } from '@/components/controls/ActionButton';
import { SliderField } from '@/components/controls/SliderField';
import { useText } from '@/components/data/use-text';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { CountingTable } from './CountingTable';
import { countingLosses } from './counting-losses';
import { additions, countsOpening, countText, lossesOf, type CountsState } from './counts-model';
import { useCountsWords } from './counts-strings';
import { PairMap } from './PairMap';
import { PairSum } from './PairSum';
import './counts.css';

export function CountsFigure() {
  const words = useCountsWords();
  const [state, change, reset] = useFigureState<CountsState>('counts', countsOpening);
  const { text, failed, done, total, retry } = useText('sonnets');
  const counted = useMemo(() => (text === null ? null : countText(text)), [text]);
  const added = additions[state.addition]!;
  const losses = useMemo(
    // Until the text is here the table has the numbers of the opening, which come with the page.
    () => (counted ? lossesOf(counted, added) : countingLosses),
    [counted, added],
  );
  useTermValues({ delta: added });
  return (
    <Figure
      id="counts"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        formatDecimals(losses.uniform.held),
        formatDecimals(losses.single.held),
        formatDecimals(losses.pairs.held),
        formatDecimals(losses.triples.held),
      )}
      onReset={reset}
    >
      <div className="figure__side">
        <div className="figure__row">
          <SliderField
            label={words.addition}
            term="delta"
            value={state.addition}
            min={0}
            max={additions.length - 1}
            step={1}
            format={(place) => formatDecimals(additions[place]!, 3)}
            disabled={!counted}
            onChange={(addition) => change({ addition })}
          />
          <ActionButton
            enabled={counted !== null}
            onPress={() => change(({ seed }) => ({ seed: seed + 1 }))}
          >
            {words.again}
          </ActionButton>
        </div>
        <p role="status" className="gpt-counts__status">
          {failed && words.failed}
          {!failed && !counted && words.loading}
          {counted && added === 0 && words.zero}
        </p>
        {failed && (
          <button type="button" className="button" onClick={retry}>
            {words.retry}
          </button>
        )}
        {!failed && !counted && (
          <progress aria-label={words.loading} {...(total > 0 && { value: done, max: total })} />
        )}
        <CountingTable losses={losses} counted={counted} added={added} seed={state.seed} />
        {counted && (
          <FigureColumns ratio={1.2}>
            <PairMap counted={counted} state={state} added={added} onChange={change} />
            <PairSum counted={counted} state={state} added={added} onChange={change} />
          </FigureColumns>
        )}
      </div>
    </Figure>
  );
}
