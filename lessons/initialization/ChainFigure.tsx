/** Ten layers of one unit: where each stands on its curve, and what is left of the gradient when it gets there. */
import { useMemo } from 'react';
import { createSparkline, type SparklineData } from '@/charts/lines/sparkline';
import { logScale } from '@/components/figure/bar-scale';
import { SliderField } from '@/components/controls/SliderField';
import { CheckField } from '@/components/controls/CheckField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatFactor, formatNumber, formatValue } from '@/components/figure/format';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useKept } from '@/components/figure/use-kept';
import { useStrings } from '@/i18n';
import { chainOpening, deepest, judgeChain, readChain, type ChainLayer } from './chain';
import { ActivationChoice } from '@/components/network/ActivationChoice';
import { activationOf, functionNames, type FunctionName } from '@/math/nonlinearities';
import { LayerTable } from './LayerTable';
import { useWords } from './strings';
import './initialization.css';

const scale = logScale(-12, 6, 6);
const sparkRange = [-4, 4] as const;

/** The curve of a function where layers stand on it, the same list for the same function. */
const sparkCurves = new Map<FunctionName, SparklineData['points']>();
function sparkCurve(name: FunctionName): SparklineData['points'] {
  const { output } = activationOf(name);
  const known =
    sparkCurves.get(name) ??
    Array.from({ length: 49 }, (_, i) => [i / 6 - 4, output(i / 6 - 4)] as const);
  sparkCurves.set(name, known);
  return known;
}

function sparkHeights(name: FunctionName): readonly [number, number] {
  if (name === 'sigmoid') return [-0.15, 1.15];
  return name === 'tanh' ? [-1.3, 1.3] : [-1.6, 4];
}

interface SpotProps {
  readonly name: FunctionName;
  readonly layer: ChainLayer;
}

function Spot({ name, layer: { z, a, flat } }: SpotProps) {
  const data = useMemo<SparklineData>(
    () => ({
      x: sparkRange,
      y: sparkHeights(name),
      points: sparkCurve(name),
      mark: [z, a],
      hollow: flat,
    }),
    [name, z, a, flat],
  );
  return <div ref={useChart(createSparkline, data)} className="initialization-layers__picture" />;
}

const marks = { dead: 'lost', vanished: 'lost', kept: 'still', exploded: 'up' } as const;

export function ChainFigure() {
  const strings = useWords();
  const words = strings.chain;
  const { names } = useStrings().site.activation;
  const [state, change, reset] = useFigureState('chain', chainOpening);
  const [log, setLog] = useKept('chain-log', true);
  const { name, x, w, depth } = state;
  const layers = useMemo(() => readChain(state), [state]);
  const verdict = judgeChain(layers);
  const whole = layers[0]!.gradient;
  useTermValues({ x, w, gradient: whole });

  return (
    <Figure
      id="chain"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        name: names[name],
        x: formatValue(x),
        w: formatValue(w),
        depth,
        gradient: formatValue(whole),
        verdict: words.verdicts[verdict],
      })}
      onReset={reset}
    >
      <ActivationChoice
        names={functionNames}
        value={name}
        onChange={(chosen) => change({ name: chosen })}
      />
      <FigureColumns ratio={1.6}>
        <LayerTable
          heads={words.heads}
          scale={log ? scale : null}
          rows={layers.map((layer) => ({
            layer: layer.layer,
            picture: <Spot name={name} layer={layer} />,
            note: (
              <span data-value="factor">
                {formatFactor(w)}·
                <span data-term="slope">{formatFactor(layer.slope, formatShort)}</span>
              </span>
            ),
            gradient: layer.gradient,
          }))}
        />
        <div className="figure__side">
          <SliderField
            label={words.input}
            term="x"
            value={x}
            min={-3}
            max={3}
            step={0.1}
            onChange={(to) => change({ x: to })}
          />
          <SliderField
            label={words.weight}
            term="w"
            value={w}
            min={-4}
            max={4}
            step={0.1}
            onChange={(to) => change({ w: to })}
          />
          <SliderField
            label={words.depth}
            value={depth}
            min={1}
            max={deepest}
            step={1}
            format={String}
            onChange={(to) => change({ depth: to })}
          />
          <CheckField label={strings.log} checked={log} onChange={setLog} />
          <p data-sum="chain" className="initialization-product">
            <span data-term="gradient">{words.whole(depth)}</span> ={' '}
            {layers
              .map(({ factor }) => formatFactor(factor, formatShort))
              .reverse()
              .join(' · ')}{' '}
            ={' '}
            <strong data-term="gradient" data-value="whole">
              {formatValue(whole)}
            </strong>
          </p>
          <p data-verdict={verdict} data-mark={marks[verdict]} className="figure__verdict">
            {words.verdicts[verdict]}
          </p>
        </div>
      </FigureColumns>
    </Figure>
  );
}

function formatShort(value: number): string {
  return formatNumber(value, 3);
}
