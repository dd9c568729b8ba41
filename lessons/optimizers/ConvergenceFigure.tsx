/** A map of learning rate and memory, with a probe whose walk is drawn beside it. */
import { SelectField } from '@/components/controls/SelectField';
import { useDeferredValue, useMemo } from 'react';
import type { FieldMapData } from '@/charts/maps/field-map';
import { SliderField } from '@/components/controls/SliderField';
import { FieldMap } from '@/components/maps/FieldMap';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatNumber, formatPoint, formatValue } from '@/components/figure/format';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { useFigureState } from '@/components/figure/use-figure-state';
import {
  gainOf,
  gainRange,
  limitCurve,
  mapGains,
  mapOpening,
  mappedOptimisers,
  memoryAt,
  mostMapSteps,
  rateAt,
  shareOfMemory,
  shareOfRate,
  walkAt,
  type MapState,
} from './convergence';
import { sceneNames, scenes } from './scenes';
import { useWords, type Words } from './strings';
import './optimizers.css';

/** Cells along a side of the map. */
const size = 64;
const levels = [-5, -4, -3, -2, -1];
const rateTicks = [1e-3, 1e-2, 1e-1].map((rate) => ({
  at: shareOfRate(rate),
  label: formatNumber(rate),
}));
const memoryTicks = [0.5, 0.9, 0.97].map((beta) => ({
  at: shareOfMemory(beta),
  label: formatNumber(beta),
}));
const nudge = [1 / 80, 1 / 80] as const;

/** The map's data, computed after what is dragged has been drawn. */
function useField(state: MapState, strings: Words): FieldMapData {
  const { scene, optimiser, start, steps } = state;
  const setting = useMemo(
    () => ({ scene, optimiser, start, steps }),
    [scene, optimiser, start, steps],
  );
  const settled = useDeferredValue(setting);
  const values = useMemo(() => mapGains(settled, size), [settled]);
  return useMemo(
    () => ({
      columns: size,
      rows: size,
      values,
      range: gainRange,
      levels,
      hatchFrom: 0,
      x: { name: strings.map.axisRate, ticks: rateTicks },
      y: { name: strings.map.axisMemory[settled.optimiser], ticks: memoryTicks },
      curve: limitCurve(settled),
    }),
    [values, settled, strings],
  );
}

export function ConvergenceFigure() {
  const strings = useWords();
  const words = strings.map;
  const [state, change, reset] = useFigureState('convergence', mapOpening);
  const { scene, optimiser, start, steps, probe } = state;
  const field = useField(state, strings);
  const walk = useMemo(
    () => walkAt({ scene, optimiser, start, steps }, probe),
    [scene, optimiser, start, steps, probe],
  );
  const trails = useMemo(() => [walk.filter((at) => at.every(Number.isFinite))], [walk]);
  const { ground, surface } = scenes[scene];
  const [rate, memory] = [formatNumber(rateAt(probe[0])), formatNumber(memoryAt(probe[1]))];
  const gain = gainOf(walk, scene);
  const left =
    gain <= gainRange[0]
      ? `< ${formatValue(10 ** gainRange[0])}`
      : gain >= gainRange[1]
        ? `> ${formatValue(10 ** gainRange[1])}`
        : formatValue(Number((10 ** gain).toPrecision(3)));

  return (
    <Figure
      id="convergence"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        optimiser: strings.optimisers[optimiser],
        scene: strings.scenes[scene],
        steps,
        rate,
        memory,
        left,
      })}
      onReset={reset}
    >
      <FigureColumns>
        <div className="figure__row">
          <SelectField
            label={strings.optimiser}
            value={optimiser}
            names={mappedOptimisers}
            words={strings.optimisers}
            onChange={(name) => change({ optimiser: name })}
          />
          <SelectField
            label={strings.surface}
            value={scene}
            names={sceneNames}
            words={strings.scenes}
            onChange={(name) => change({ scene: name, start: scenes[name].start })}
          />
        </div>
        <SliderField
          label={words.steps}
          value={steps}
          min={1}
          max={mostMapSteps}
          step={1}
          format={String}
          onChange={(to) => change({ steps: to })}
        />
        <div className="figure__picture">
          <FieldMap
            data={field}
            probe={probe}
            nudge={nudge}
            label={words.probe}
            valueText={words.probeText(rate, memory, left)}
            onMove={(to) => change({ probe: to })}
          />
          <p className="figure__legend">{words.legend}</p>
        </div>
        <div className="figure__picture">
          <SurfaceMap
            ground={ground}
            trails={trails}
            arrow={null}
            start={start}
            label={strings.start}
            valueText={strings.startText(formatPoint(start), formatValue(surface.value(start)))}
            onMove={(to) => change({ start: to })}
          />
          <p data-sum="gain" className="figure__sum">
            <span data-term="rate">α = {rate}</span>,{' '}
            <span data-term={optimiser === 'momentum' ? 'beta' : 'beta1'}>
              {optimiser === 'momentum' ? 'β' : 'β₁'} = {memory}
            </span>
            : {words.left} <strong data-value="left">{left}</strong>
          </p>
        </div>
      </FigureColumns>
    </Figure>
  );
}
