/** One training step of a 2-2-1 network in single steps, forwards, backwards and downhill, on numbers that can be changed. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo, useRef, useState } from 'react';
import { SliderField } from '@/components/controls/SliderField';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { LayeredGraph } from '@/components/network/LayeredGraph';
import { NumberField } from '@/components/controls/NumberField';
import { StepCard } from '@/components/figure/StepCard';
import { useTermValues } from '@/components/terms/use-term-values';
import { useFigureState } from '@/components/figure/use-figure-state';
import {
  limits,
  parameterIds,
  readDatum,
  setDatum,
  setParameter,
  unitFunctions,
  type Network,
} from './network';
import { drawNetwork } from './network-graph';
import { NetworkHandles } from './NetworkHandles';
import { makeRows } from './network-rows';
import { lastStep, networkOpening, readNetwork } from './network-steps';
import { ParameterTable } from './ParameterTable';
import { useWords } from './strings';
import { lowerDigits, print } from './symbols';
import './backprop.css';

const box = { width: 96, height: 70 };

export function NetworkFigure() {
  const strings = useWords();
  const words = strings.network;
  const [state, change, reset] = useFigureState('network', networkOpening);
  // The edge that was pointed at last; a new step lets go of it, so that its own labels have room.
  const [picked, setPicked] = useState<number | null>(null);
  const reading = useMemo(() => readNetwork(state), [state]);
  const data = useMemo(() => drawNetwork(state, reading, picked), [state, reading, picked]);
  const stage = useRef<HTMLDivElement>(null);
  const { network, step, rate } = state;
  const { forward, backward, after } = reading;
  const options = useMemo(() => {
    const onPoint = (edge: string | null) => {
      const index = parameterIds.findIndex((id) => id === edge);
      if (index >= 0) setPicked(index);
    };
    return { box, turnBelow: 640, onPoint };
  }, []);
  const changeNetwork = (update: (before: Network) => Network) =>
    change((before) => ({ network: update(before.network) }));

  useTermValues({ 'net-loss': forward.loss, target: network.y, rate });

  const rows = makeRows(state, reading, strings);
  const title = words.titles[reading.step.type];
  return (
    <Figure
      id="network"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        x: network.x.map(print),
        y: print(network.y),
        output: print(forward.a[2]!),
        loss: print(forward.loss),
        step,
        deltas: backward.deltas.map(print),
        gradients: parameterIds.flatMap((id, i) =>
          reading.hasGradient(i) ? [`${lowerDigits(id)}: ${print(backward.gradients[i]!)}`] : [],
        ),
        after: reading.step.type === 'update' ? print(after.loss) : null,
      })}
      onReset={reset}
    >
      <div className="figure__side backprop">
        <div
          ref={stage}
          className="backprop__stage"
          role="group"
          tabIndex={0}
          aria-label={words.stage}
        >
          <LayeredGraph
            data={data}
            options={options}
            className="backprop__network"
            handles={(placeOf) => (
              <NetworkHandles
                network={network}
                picked={picked}
                reading={reading}
                placeOf={placeOf}
                strings={strings}
                onChange={changeNetwork}
              />
            )}
          />
        </div>
        <FigureColumns ratio={0.8}>
          <div className="figure__side">
            <StepControls
              steps={step}
              most={lastStep}
              interval={1300}
              stage={stage}
              onSteps={(update) => {
                setPicked(null);
                change((before) => ({ step: update(before.step) }));
              }}
            />
            <SliderField
              label={words.rate}
              term="rate"
              value={rate}
              min={0.05}
              max={1}
              step={0.05}
              onChange={(to) => change({ rate: to })}
            />
            <div className="figure__row backprop__fields">
              <SelectField
                label={words.activation}
                names={unitFunctions}
                words={words.functions}
                value={network.f}
                term="f"
                onChange={(f) => changeNetwork((before) => ({ ...before, f }))}
              />
              {(['x1', 'x2', 'y'] as const).map((name) => (
                <NumberField
                  key={name}
                  symbol={lowerDigits(name)}
                  label={words.named(name)}
                  value={readDatum(network, name)}
                  min={-limits.input}
                  max={limits.input}
                  step={limits.grain}
                  onChange={(value) => changeNetwork((before) => setDatum(before, name, value))}
                />
              ))}
            </div>
          </div>
          <div className="figure__side">
            <StepCard title={title} rows={rows} />
            {reading.step.type === 'update' && (
              <p data-after={after.loss < forward.loss ? 'fell' : 'rose'}>
                {words.moved(print(forward.loss), print(after.loss), after.loss < forward.loss)}{' '}
                <button
                  type="button"
                  className="button"
                  onClick={() => change({ network: reading.updated, step: 0 })}
                >
                  {words.keep}
                </button>
              </p>
            )}
            {reading.corner && <p className="figure__word">{words.corner}</p>}
          </div>
        </FigureColumns>
        <ParameterTable
          state={state}
          reading={reading}
          pointed={picked}
          strings={strings}
          onPoint={setPicked}
          onChange={(index, value) => changeNetwork((before) => setParameter(before, index, value))}
        />
      </div>
    </Figure>
  );
}
