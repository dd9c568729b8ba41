/** A real network before training: how each layer's sums are spread, and how large its gradient is. */
import { useMemo } from 'react';
import { createHistogram, type HistogramData } from '@/charts/counts/histogram';
import { logScale } from '@/components/figure/bar-scale';
import { SliderField } from '@/components/controls/SliderField';
import { CheckField } from '@/components/controls/CheckField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatPercent, formatValue } from '@/components/figure/format';
import { NumberField } from '@/components/controls/NumberField';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useKept } from '@/components/figure/use-kept';
import { useLanguage, useStrings } from '@/i18n';
import { deepOpening, readDeep, scenes, width, type DeepLayer } from './deep-network';
import { ActivationChoice } from '@/components/network/ActivationChoice';
import { flatnessOf, functionNames, type FunctionName } from '@/math/nonlinearities';
import { LayerTable } from './LayerTable';
import { useWords } from './strings';
import './initialization.css';

const scale = logScale(-10, 5, 5);
const range = [-5, 5] as const;
const bins = 30;

interface SpreadProps {
  readonly name: FunctionName;
  readonly z: DeepLayer['z'];
}

function Spread({ name, z }: SpreadProps) {
  const data = useMemo<HistogramData>(
    () => ({ values: z, range, bins, shaded: flatnessOf(name) }),
    [name, z],
  );
  return <div ref={useChart(createHistogram, data)} className="initialization-layers__picture" />;
}

export function DeepFigure() {
  const language = useLanguage();
  const strings = useWords();
  const words = strings.deep;
  const { names } = useStrings().site.activation;
  const [state, change, reset] = useFigureState('deep', deepOpening);
  const [log, setLog] = useKept('deep-log', true);
  const { name, gain, seed } = state;
  const { layers, loss } = useMemo(() => readDeep(state), [state]);
  const [first, last] = [layers[0]!, layers.at(-1)!];
  const dead = layers.reduce((sum, layer) => sum + layer.dead, 0);

  return (
    <Figure
      id="deep"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        name: names[name],
        gain: formatValue(gain),
        first: formatValue(first.norm),
        last: formatValue(last.norm),
        spreadFirst: formatValue(first.spread),
        spreadLast: formatValue(last.spread),
        dead,
      })}
      onReset={reset}
    >
      <ActivationChoice
        names={functionNames}
        value={name}
        onChange={(chosen) => change({ name: chosen })}
      />
      <div role="group" aria-label={words.scenes} className="figure__row initialization-scenes">
        {scenes.map((scene) => (
          <button
            key={`${scene.name} ${scene.gain}`}
            type="button"
            className="button"
            aria-pressed={scene.name === name && scene.gain === gain}
            onClick={() => change(scene)}
          >
            {words.scene(names[scene.name], formatValue(scene.gain))}
          </button>
        ))}
      </div>
      <FigureColumns ratio={1.6}>
        <LayerTable
          heads={words.heads}
          scale={log ? scale : null}
          rows={layers.map(({ layer, z, norm, flat, spread, dead: lost }) => ({
            layer,
            picture: <Spread name={name} z={z} />,
            note: (
              <>
                <span data-value="spread">{formatValue(spread)}</span>
                <span className="initialization-layers__flat" data-value="flat">
                  {words.flat(formatPercent(flat, language, 0))}
                </span>
                {name === 'relu' && (
                  <span className="initialization-layers__flat" data-value="dead">
                    {words.dead(lost, width)}
                  </span>
                )}
              </>
            ),
            gradient: norm,
          }))}
        />
        <div className="figure__side">
          <SliderField
            label={words.gain}
            value={gain}
            min={0.5}
            max={4}
            step={0.1}
            onChange={(to) => change({ gain: to })}
          />
          <NumberField
            symbol={words.seed}
            word
            label={words.seedLabel}
            value={seed}
            min={1}
            max={999}
            step={1}
            onChange={(to) => change({ seed: to })}
          />
          <CheckField label={strings.log} checked={log} onChange={setLog} />
          <p data-sum="ratio">
            {words.ratio(formatTimes(last.norm / first.norm))}{' '}
            <span className="figure__legend">{words.loss(formatValue(loss))}</span>
          </p>
          <p className="figure__legend">{words.legend}</p>
        </div>
      </FigureColumns>
    </Figure>
  );
}

/** Two significant digits, with commas in large numbers. */
function formatTimes(value: number): string {
  return Number.isFinite(value) ? Number(value.toPrecision(2)).toLocaleString('en') : '∞';
}
