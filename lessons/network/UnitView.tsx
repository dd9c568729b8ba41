/** One unit enlarged: its picture with the points, its sum for the present input, and its weights. */
import { CheckField } from '@/components/controls/CheckField';
import { useMemo } from 'react';
import type { Field } from '@/charts/maps/paint-field';
import type { PlaneMapPoint } from '@/charts/maps/plane-map';
import { formatPoint } from '@/components/figure/format';
import { UnitCard } from '@/components/network/UnitCard';
import type { UnitId } from '@/components/network/unit-field';
import { PlaneMap } from '@/components/maps/PlaneMap';
import { useKept } from '@/components/figure/use-kept';
import type { LayerResponse } from '@/math/plane-network';
import type { LabelledPoints } from '@/math/planar-data';
import type { Learning } from './LearningBoard';
import type { Words } from './strings';
import { square, tasks } from './tasks';
import { nameUnit, symbols } from './names';

interface UnitViewProps {
  readonly learning: Learning;
  /** Another object whenever what it shows has changed. */
  readonly field: Field;
  readonly unit: UnitId;
  readonly layer: LayerResponse;
  /** The input whose edge was clicked last. */
  readonly edge: number | null;
  readonly name: string;
  readonly probeText: string;
  readonly words: Words['playground'];
}

const mapOptions = { square, axes: ['x₁', 'x₂'] as const };
const grain = 0.1;

function markPoints({ points, classes }: LabelledPoints, hollow: boolean): PlaneMapPoint[] {
  return points.map((at, i) => ({ at, label: classes[i] === 1 ? 1 : 0, hollow }));
}

export function UnitView(props: UnitViewProps) {
  const { learning, field, unit, layer, edge, name, probeText, words } = props;
  const { choice, network, probe } = learning;
  const [withTest, setWithTest] = useKept('test-points', false);
  const points = useMemo(() => {
    const { training, test } = tasks[choice.task];
    return [...markPoints(training, false), ...(withTest ? markPoints(test, true) : [])];
  }, [choice.task, withTest]);
  const data = useMemo(() => ({ field, points, lines: [] }), [field, points]);
  const isOutput = unit.layer === network.layers.length - 1;
  return (
    <div className="figure__side">
      <div className="figure__picture network__map">
        <p className="figure__word">{name}</p>
        <PlaneMap
          data={data}
          options={mapOptions}
          probe={probe}
          grain={grain}
          label={words.probe}
          valueText={probeText}
          term="x"
          onMove={learning.moveProbe}
        />
        <CheckField label={words.showTest} checked={withTest} onChange={setWithTest} />
      </div>
      <UnitCard
        title={words.title(name, formatPoint(probe))}
        layer={layer}
        unit={unit.unit}
        sources={layer.x.map((_, i) => nameUnit(unit.layer === 0 ? 'x' : 'a', i))}
        output={isOutput ? words.graph.outputSymbol : nameUnit('a', unit.unit)}
        words={{
          weight: words.weight,
          bias: words.bias,
          f: isOutput ? 'σ' : symbols[choice.activation],
        }}
        lit={edge}
        onWeight={(from, value) => learning.setWeight(unit.layer, unit.unit, from, value)}
      />
    </div>
  );
}
