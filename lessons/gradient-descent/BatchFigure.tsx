/** Three walks on the same data from one start: all examples a step, thirty-two, and one. */
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { NumberField } from '@/components/controls/NumberField';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { TrailKey } from '@/components/maps/TrailKey';
import { useFigureState } from '@/components/figure/use-figure-state';
import { FitPicture } from './FitPicture';
import { formatCount, formatPoint, formatValue } from '@/components/figure/format';
import {
  batchOpening,
  heightGround,
  leastLoss,
  lossAt,
  mostBatchSteps,
  mostRate,
  pauseWalker,
  walkInBatches,
  type Walker,
} from './batch-model';
import { heightCounts } from './heights';
import { useWords, type Words } from './strings';
import { WalkControls } from './WalkControls';
import './gradient-descent.css';

const heightData = {
  points: heightCounts.map(([at]) => at),
  counts: heightCounts.map(([, count]) => count),
  x: [-5, 6],
  y: [-7, 7],
} as const;

/** What is less is as good as nothing, and would only stretch the scale. */
const tiny = 1e-4;

export function BatchFigure() {
  const strings = useWords();
  const [state, change, reset] = useFigureState('batches', batchOpening);
  const { start, rate, seed, steps } = state;
  const whole = useMemo(() => walkInBatches({ start, rate, seed }), [start, rate, seed]);
  const walkers = useMemo(() => whole.map((walker) => pauseWalker(walker, steps)), [whole, steps]);
  const trails = useMemo(
    () => walkers.map(({ trail }) => trail.filter((p) => p.every(Number.isFinite))),
    [walkers],
  );
  const ends = useMemo(() => walkers.map(({ trail }) => trail.at(-1)!), [walkers]);
  const lost = walkers.every(({ losses }) => !Number.isFinite(losses.at(-1)));

  return (
    <Figure
      id="batches"
      wide
      name={strings.batches.figureName}
      caption={strings.batches.caption}
      description={strings.batches.description({
        start: formatPoint(state.start),
        rate: formatValue(state.rate),
        steps: state.steps,
        walkers: walkers.map(({ size, losses }) => ({ size, loss: formatValue(losses.at(-1)!) })),
      })}
      onReset={reset}
    >
      <FigureColumns ratio={1.1}>
        <div className="figure__picture">
          <SurfaceMap
            ground={heightGround}
            trails={trails}
            arrow={null}
            start={state.start}
            label={strings.start}
            valueText={strings.startText(
              formatPoint(state.start),
              formatValue(lossAt(state.start)),
            )}
            onMove={(to) => change({ start: to })}
          />
          <WalkerTable walkers={walkers} strings={strings} />
        </div>
        <div className="figure__side">
          <WalkControls
            rate={state.rate}
            maxRate={mostRate}
            steps={state.steps}
            most={mostBatchSteps}
            lost={lost}
            strings={strings}
            onRate={(rate) => change({ rate })}
            onSteps={(update) => change((before) => ({ steps: update(before.steps) }))}
          />
          <NumberField
            symbol={strings.batches.seed}
            word
            label={strings.batches.seedLabel}
            value={state.seed}
            min={1}
            max={999}
            step={1}
            onChange={(seed) => change({ seed })}
          />
          <FitPicture
            data={heightData}
            axes={strings.batches.axes}
            lines={ends}
            withErrors={false}
          />
          <LossCurves walkers={whole} steps={steps} strings={strings} />
        </div>
      </FigureColumns>
    </Figure>
  );
}

interface WalkersProps {
  readonly walkers: readonly Walker[];
  readonly strings: Words;
}

function WalkerTable({ walkers, strings }: WalkersProps) {
  const words = strings.batches;
  return (
    <table className="figure__table gradient-descent__walkers" data-align="numbers">
      <thead>
        <tr>
          <th scope="col" data-term="batch">
            {words.size}
          </th>
          <th scope="col">{words.seen}</th>
          <th scope="col" data-term="loss">
            {words.loss}
          </th>
        </tr>
      </thead>
      <tbody>
        {walkers.map(({ size, seen, losses }, i) => (
          <tr key={size} data-walker={size}>
            <th scope="row">
              <TrailKey index={i} /> {words.of(size)}
            </th>
            <td data-value="seen">{formatCount(seen)}</td>
            <td data-value="loss">{formatValue(losses.at(-1)!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LossCurves({ walkers, steps, strings }: WalkersProps & { readonly steps: number }) {
  const series = useMemo(
    () =>
      walkers.map(({ size, losses }) => ({
        name: String(size),
        steps: losses.map((_, step) => step),
        values: losses.map((loss) => (loss - leastLoss < tiny ? NaN : loss - leastLoss)),
      })),
    [walkers],
  );
  return (
    <Curves
      label={strings.batches.curves}
      stepLabel={strings.steps}
      series={series}
      cursor={steps}
      log
    />
  );
}
