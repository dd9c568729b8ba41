/** Three walks on the same data from one start: all examples a step, six, and one. */
import { useMemo } from 'react';
import { createLineChart } from '@/charts/line-chart';
import type { LineChartData } from '@/charts/line-chart-layout';
import { Figure } from '@/components/Figure';
import { NumberField } from '@/components/NumberField';
import { SurfaceMap } from '@/components/SurfaceMap';
import { useChart } from '@/components/use-chart';
import { useKept } from '@/components/use-kept';
import { useLanguage } from '@/i18n';
import { FitPicture } from './FitPicture';
import { formatPoint, formatValue } from '@/components/format';
import { lineLoss, moveStart, raceOpening, readRace, scenes, type Walker } from './model';
import { descentStrings, type DescentStrings } from './strings';
import { WalkControls } from './WalkControls';
import './descent.css';

const scene = scenes.nebulae;

export function BatchFigure() {
  const strings = descentStrings[useLanguage()];
  const [state, setState] = useKept('batches', raceOpening);
  const walkers = useMemo(() => readRace(state), [state]);
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
      caption={strings.batches.caption}
      description={strings.batches.description({
        start: formatPoint(state.start),
        rate: formatValue(state.rate),
        steps: state.steps,
        walkers: walkers.map(({ size, losses }) => ({ size, loss: formatValue(losses.at(-1)!) })),
      })}
      onReset={() => setState(raceOpening)}
    >
      <div className="descent">
        <div className="descent__picture">
          <SurfaceMap
            ground={scene.ground}
            trails={trails}
            arrow={null}
            start={state.start}
            label={strings.start}
            valueText={strings.startText(
              formatPoint(state.start),
              formatValue(lineLoss.value(state.start)),
            )}
            onMove={(to) => setState((before) => moveStart(before, scene, to))}
          />
          <WalkerTable walkers={walkers} strings={strings} />
        </div>
        <div className="descent__side">
          <WalkControls
            rate={state.rate}
            maxRate={scene.maxRate}
            steps={state.steps}
            lost={lost}
            strings={strings}
            onRate={(rate) => setState((before) => ({ ...before, rate }))}
            onSteps={(update) => setState((before) => ({ ...before, steps: update(before.steps) }))}
          />
          <NumberField
            symbol={strings.batches.seed}
            word
            label={strings.batches.seedLabel}
            value={state.seed}
            min={1}
            max={999}
            step={1}
            onChange={(seed) => setState((before) => ({ ...before, seed }))}
          />
          <FitPicture lines={ends} withErrors={false} strings={strings} />
          <LossCurves walkers={walkers} strings={strings} />
        </div>
      </div>
    </Figure>
  );
}

interface WalkersProps {
  readonly walkers: readonly Walker[];
  readonly strings: DescentStrings;
}

function WalkerTable({ walkers, strings }: WalkersProps) {
  const words = strings.batches;
  return (
    <table className="descent__table">
      <thead>
        <tr>
          <th scope="col" data-term="batch">
            {words.size}
          </th>
          <th scope="col">{words.passes}</th>
          <th scope="col" data-term="loss">
            {words.loss}
          </th>
        </tr>
      </thead>
      <tbody>
        {walkers.map(({ size, passes, losses }, i) => (
          <tr key={size} data-walker={size}>
            <th scope="row">
              <span className="descent__key" data-trail-key={i} aria-hidden="true" />{' '}
              {words.of(size)}
            </th>
            <td>{formatValue(passes)}</td>
            <td data-value="loss">{formatValue(losses.at(-1)!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LossCurves({ walkers, strings }: WalkersProps) {
  const create = useMemo(
    () => (node: HTMLElement) =>
      createLineChart(node, {
        label: strings.batches.curves,
        stepLabel: strings.steps,
        describe: (step, values) =>
          `${strings.steps} ${step}: ${values.map(({ name, value }) => `${name} ${formatValue(value)}`).join('; ')}`,
        onRead: () => undefined,
      }),
    [strings],
  );
  const data = useMemo<LineChartData>(
    () => ({
      series: walkers.map(({ size, losses }) => ({
        name: String(size),
        steps: losses.map((_, step) => step),
        values: losses,
      })),
      pinned: [],
      log: true,
      cursor: null,
    }),
    [walkers],
  );
  const chart = useChart(create, data);
  return (
    <div>
      <p className="descent__legend">{strings.batches.curves}</p>
      <div ref={chart} className="descent__curves" />
    </div>
  );
}
