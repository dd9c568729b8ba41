/** A small network that learns to part points of the plane, with every unit's own picture. */
import { useMemo, useState } from 'react';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatPercent, formatPoint, formatValue } from '@/components/figure/format';
import { MatrixProduct } from '@/components/tensors/MatrixProduct';
import { NetworkGraph } from '@/components/network/NetworkGraph';
import { fieldOf, outputOf, type UnitId } from '@/components/network/unit-field';
import { usePlaneTraining } from '@/components/network/use-plane-training';
import { useTermValues } from '@/components/terms/use-term-values';
import { useKept } from '@/components/figure/use-kept';
import { useLanguage } from '@/i18n';
import { countDenseParameters } from '@/math/plane-network';
import { LearningBoard } from './LearningBoard';
import { symbols } from './names';
import { NetworkChoices } from './NetworkChoices';
import { useWords } from './strings';
import { makeNetwork, opening } from './tasks';
import { UnitView } from './UnitView';
import './network.css';

export function PlaygroundFigure() {
  const language = useLanguage();
  const words = useWords().playground;
  const learning = usePlaneTraining('playground', opening, makeNetwork);
  const { choice, network, reading, steady, probe } = learning;
  const { response } = steady;
  const [kept, setKept] = useKept<UnitId | null>('unit', null);
  const [pointed, setPointed] = useState<UnitId | null>(null);
  const [edge, setEdge] = useState<number | null>(null);
  const shown = [pointed, kept].find(
    (id) => id !== null && id.unit < (network.layers[id.layer]?.units ?? 0),
  );
  const output = useMemo(() => outputOf(network), [network]);
  const unit = shown ?? output;
  const layer = response[unit.layer]!;
  const isOutput = unit.layer === output.layer;
  const name = isOutput ? words.graph.output : words.graph.hidden(unit.layer + 1, unit.unit + 1);
  const field = useMemo(() => ({ ...fieldOf(network, unit), reading }), [network, unit, reading]);
  const parameters = countDenseParameters(2, [...choice.hidden, 1]);
  const loss = formatValue(steady.training.loss);
  const y = response.at(-1)!.a[0]!;

  const choose = (next: UnitId, from: number | null = null) => {
    setKept(next);
    setEdge(from);
  };

  useTermValues({
    y,
    z: layer.z[unit.unit]!,
    a: layer.a[unit.unit]!,
    loss: steady.training.loss,
    n: parameters,
  });

  return (
    <Figure
      id="playground"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        task: words.tasks[choice.task],
        hidden: choice.hidden,
        activation: words.activations[choice.activation],
        parameters,
        epochs: steady.epochs,
        loss,
        right: formatPercent(steady.training.accuracy, language),
        shown: name,
      })}
      onReset={learning.reset}
    >
      <NetworkChoices choice={choice} words={words} onChoose={learning.choose} />
      <FigureColumns ratio={1.25}>
        <div className="figure__side">
          <NetworkGraph
            network={network}
            version={reading}
            edgeVersion={steady}
            chosen={unit}
            words={words.graph}
            onPoint={setPointed}
            onChoose={choose}
            onPick={choose}
          />
          <LearningBoard learning={learning} parameters={parameters} words={words} />
        </div>
        <UnitView
          learning={learning}
          field={field}
          unit={unit}
          layer={layer}
          edge={pointed === null ? edge : null}
          name={name}
          probeText={words.probeText(formatPoint(probe), formatValue(y))}
          words={words}
        />
      </FigureColumns>
      <p className="figure__word">
        {words.product(words.layerNames(unit.layer + 1, network.layers.length))}
      </p>
      <MatrixProduct
        label={words.product(words.layerNames(unit.layer + 1, network.layers.length))}
        layer={layer}
        f={isOutput ? 'σ' : symbols[choice.activation]}
        lit={unit.unit}
      />
    </Figure>
  );
}
