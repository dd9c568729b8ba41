/** Two networks over the plane that learn against each other: field, lattice, arrows, and each step opened. */
import { useMemo, useState } from 'react';
import { createRivalsMap } from '@/charts/maps/rivals-map';
import { CheckField } from '@/components/controls/CheckField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatPoint, formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { ProbeMap } from '@/components/maps/ProbeMap';
import { useTermValues } from '@/components/terms/use-term-values';
import { GanControls } from './GanControls';
import { GanMeter } from './GanMeter';
import { ProbeCard } from './ProbeCard';
import { RulesPanel } from './RulesPanel';
import { square } from './plane-model';
import { StagesPanel } from './StagesPanel';
import { useWords } from './strings';
import { useGanTraining } from './use-gan-training';
import './gan.css';

const options = { square } as const;
const area = { x: [square.min, square.max], y: [square.min, square.max] } as const;
const grain = 0.05;
const nothing = new Float64Array();

function createMap(node: HTMLElement) {
  return createRivalsMap(node, options);
}

export function PlaneFigure() {
  const words = useWords().plane;
  const training = useGanTraining();
  const { choice, reading, steady, probe, real } = training;
  const [lattice, setLattice] = useState(true);
  const [arrows, setArrows] = useState(true);
  const drawing = choice.target === 'drawn';
  const data = useMemo(
    () => ({
      ...{ field: reading.field, real, fakes: reading.fakes },
      arrows: arrows ? reading.arrows : nothing,
      lattice: lattice ? reading.lattice : nothing,
    }),
    [reading, real, arrows, lattice],
  );
  const chart = useChart(createMap, data);
  useTermValues({
    ...{ dis: steady.probe.d, s: steady.probe.s, k: choice.settings.k },
    ...(steady.steps > 0 && { 'loss-d': training.gan.d.loss, 'loss-g': training.gan.g.loss }),
  });
  const { reached, parts } = steady.coverage;
  const said =
    choice.settings.loss === 'wasserstein'
      ? `s = ${formatValue(steady.probe.s)}`
      : `D(x) = ${formatValue(steady.probe.d)}`;
  return (
    <Figure
      id="plane"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        ...{ steps: steady.steps, reached, parts },
        place: formatPoint(probe),
        said,
      })}
      onReset={training.reset}
    >
      <div className="figure__side">
        <GanControls training={training} />
        <FigureColumns>
          <div className="figure__side">
            <div className="figure__picture gan__map" data-real={real.length / 2}>
              <ProbeMap
                chart={chart}
                area={area}
                probe={probe}
                nudge={[grain, grain]}
                grain={drawing ? undefined : grain}
                label={drawing ? words.pen : words.probe}
                valueText={words.probeText(formatPoint(probe), said)}
                term="x"
                onMove={drawing ? training.draw : training.moveProbe}
              />
            </div>
            <p className="figure__legend">{words.legend}</p>
            <div className="figure__row">
              <CheckField label={words.lattice} checked={lattice} onChange={setLattice} />
              <CheckField label={words.arrows} checked={arrows} onChange={setArrows} />
            </div>
            <GanMeter training={training} />
          </div>
          <div className="figure__side">
            <ProbeCard reading={steady.probe} loss={choice.settings.loss} />
            <StagesPanel training={training} />
            <RulesPanel training={training} />
          </div>
        </FigureColumns>
      </div>
    </Figure>
  );
}
