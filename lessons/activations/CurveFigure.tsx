/** One activation function and its slope over the same z, with the tangent and the numbers at a z that is dragged. */
import { useMemo, type MouseEvent } from 'react';
import { createFunctionPlot, type FunctionPlotData } from '@/charts/lines/function-plot';
import { SliderField } from '@/components/controls/SliderField';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { CheckField } from '@/components/controls/CheckField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatNumber, formatValue } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useKept } from '@/components/figure/use-kept';
import { useStrings } from '@/i18n';
import { clamp, roundTo } from '@/math/vector';
import { ActivationChoice } from '@/components/network/ActivationChoice';
import { writeSums } from './curve-sums';
import { functionNames, largestSlopes } from '@/math/nonlinearities';
import { curveOpening, reach, readCurve } from './functions';
import { useWords } from './strings';
import './activations.css';

/** A little more than z can be, so that its handle stays inside. */
const x = [-1.08 * reach, 1.08 * reach] as const;
const span = x[1] - x[0];
const y = [-1.3, 3.2] as const;
/** All six, thin and pale. */
const others = functionNames.map((name) => ({
  points: readCurve({ ...curveOpening, name }).curve,
  faint: true,
}));
const grain = 0.1;
const nudge = 0.1;

export function CurveFigure() {
  const strings = useWords();
  const words = strings.curves;
  const { names } = useStrings().site.activation;
  const [state, change, reset] = useFigureState('curves', curveOpening);
  const [all, setAll] = useKept('curves-all', false);
  const { name, z, leak } = state;
  const reading = useMemo(() => readCurve(state), [state]);
  const { a, slope, share, curve, slopes, tangent } = reading;
  const data = useMemo<FunctionPlotData>(
    () => ({
      x,
      y,
      axes: ['z', ''],
      curves: [
        ...(all ? others : []),
        { points: tangent },
        { points: slopes, term: 'slope', dashed: true },
        { points: curve, term: 'a' },
      ],
      marks: [
        { at: [z, slope], term: 'slope' },
        { at: [z, a], term: 'a', dropped: true },
      ],
    }),
    [z, a, slope, curve, slopes, tangent, all],
  );
  const chart = useChart(createFunctionPlot, data);
  const put = (value: number) => change({ z: roundTo(clamp(value, -reach, reach), grain) });
  const point = ({ clientX, currentTarget }: MouseEvent<HTMLDivElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    put(x[0] + ((clientX - left) / width) * span);
  };
  useTermValues({ z, a, slope });

  const sums = writeSums(state, a);
  const percent = formatNumber(100 * share, 2);
  const steepest = formatValue(largestSlopes[name]);
  return (
    <Figure
      id="curves"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        name: names[name],
        z: formatValue(z),
        a: formatValue(a),
        slope: formatValue(slope),
        percent,
      })}
      onReset={reset}
    >
      <ActivationChoice
        names={functionNames}
        value={name}
        onChange={(chosen) => change({ name: chosen })}
      />
      <FigureColumns ratio={1.6}>
        <div>
          <p className="figure__legend">
            <span className="figure__key" data-term="a" /> {words.keys.f}{' '}
            <span className="figure__key" data-line="dashed" data-term="slope" /> {words.keys.slope}{' '}
            <span className="figure__key" /> {words.keys.tangent}
          </p>
          <div className="figure__plot activations-plot" onClick={point}>
            <div ref={chart} className="figure__chart activations-plot__chart" />
            <AxisHandle
              axis={x}
              range={[-reach, reach]}
              grain={grain}
              value={z}
              onMove={put}
              label={words.handle}
              valueText={words.handleText(formatValue(z), formatValue(a), formatValue(slope))}
              term="z"
            >
              <span className="drag-handle__pill">z = {formatValue(z)}</span>
            </AxisHandle>
          </div>
        </div>
        <div className="figure__side">
          <StepCard
            title={words.card(formatValue(z))}
            rows={[
              { id: 'a', term: 'a', symbol: 'a', sum: sums.a, result: formatValue(a) },
              {
                id: 'slope',
                term: 'slope',
                symbol: 'f′',
                sum: sums.slope,
                result: formatValue(slope),
              },
            ]}
          />
          <p data-sum="share">{words.share(percent, steepest)}</p>
          <p>{words.nudge(formatValue(nudge), formatValue(nudge * slope))}</p>
          <CheckField label={words.all} checked={all} onChange={setAll} />
          {name === 'leaky-relu' && (
            <SliderField
              label={words.leak}
              value={leak}
              min={0}
              max={0.5}
              step={0.01}
              onChange={(to) => change({ leak: to })}
            />
          )}
          {name === 'relu' && z === 0 && <p className="figure__legend">{words.corner}</p>}
        </div>
      </FigureColumns>
    </Figure>
  );
}
