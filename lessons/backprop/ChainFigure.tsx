/** A squared error as a graph of four computations, stepped forwards and backwards; its leaves can be dragged. */
import { SelectField } from '@/components/controls/SelectField';
import { CheckField } from '@/components/controls/CheckField';
import { useMemo, useRef } from 'react';
import { StepControls } from '@/components/controls/StepControls';
import { DragHandle } from '@/components/controls/DragHandle';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { LayeredGraph } from '@/components/network/LayeredGraph';
import { useTermValues } from '@/components/terms/use-term-values';
import { useFigureState } from '@/components/figure/use-figure-state';
import {
  chainOpening,
  chainSteps,
  forwardSteps,
  leafGrain,
  leafLimit,
  leavesOf,
  openChain,
  readChain,
  sceneNames,
  setLeaf,
  type ChainState,
  type LeafName,
} from './chain';
import { ChainCard } from './ChainCard';
import { drawChain } from './chain-graph';
import { useWords } from './strings';
import { print, slopeOf } from './symbols';
import './backprop.css';

const graphOptions = { box: { width: 104, height: 56 }, turnBelow: 640 };
/** How much a leaf changes when it is dragged over the graph's whole height. */
const span = 6;

export function ChainFigure() {
  const strings = useWords();
  const words = strings.chain;
  const [state, change, reset] = useFigureState('chain', chainOpening);
  const reading = useMemo(() => readChain(state), [state]);
  const data = useMemo(() => drawChain(state, reading), [state, reading]);
  const stage = useRef<HTMLDivElement>(null);
  const { values, derivatives } = reading;

  const { w, x, b, y } = state.leaves;
  useTermValues({ w, x, b, y, z: values['z']!, e: values['e']!, loss: values['L']! });

  return (
    <Figure
      id="chain"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        leaves: leavesOf(state.scene).map((name) => `${name} = ${print(state.leaves[name])}`),
        step: state.step,
        loss: print(values['L']!),
        slopes: Object.entries(derivatives).map(([name, d]) => `${slopeOf(name)} = ${print(d)}`),
      })}
      onReset={reset}
    >
      <div className="figure__side backprop">
        <div className="figure__row">
          <SelectField
            label={words.scene}
            names={sceneNames}
            words={words.scenes}
            value={state.scene}
            onChange={(scene) => change(openChain(scene, forwardSteps))}
          />
          {state.scene === 'twice' && (
            <CheckField
              label={words.forget}
              checked={state.forget}
              onChange={(forget) => change({ forget })}
            />
          )}
        </div>
        <div
          ref={stage}
          className="backprop__stage"
          role="group"
          tabIndex={0}
          aria-label={words.stage}
        >
          <LayeredGraph
            data={data}
            options={graphOptions}
            className="backprop__chain"
            handles={(placeOf) =>
              leavesOf(state.scene).map((name) => (
                <LeafHandle
                  key={name}
                  name={name}
                  at={placeOf(name)}
                  state={state}
                  loss={values['L']!}
                  label={words.leaf(name)}
                  valueText={words.leafText}
                  onChange={(value) => change((before) => setLeaf(before, name, value))}
                />
              ))
            }
          />
        </div>
        <FigureColumns ratio={0.8}>
          <StepControls
            steps={state.step}
            most={chainSteps}
            interval={1100}
            stage={stage}
            onSteps={(update) => change((before) => ({ step: update(before.step) }))}
          />
          <ChainCard state={state} reading={reading} strings={strings} />
        </FigureColumns>
      </div>
    </Figure>
  );
}

interface LeafHandleProps {
  readonly name: LeafName;
  readonly at: readonly [number, number];
  readonly state: ChainState;
  readonly loss: number;
  readonly label: string;
  readonly valueText: (value: string, loss: string) => string;
  readonly onChange: (value: number) => void;
}

function LeafHandle({ name, at, state, loss, label, valueText, onChange }: LeafHandleProps) {
  const value = state.leaves[name];
  return (
    <DragHandle
      label={label}
      value={value}
      valueText={valueText(print(value), print(loss))}
      min={-leafLimit}
      max={leafLimit}
      at={at}
      axis="vertical"
      term={name}
      className="backprop__handle"
      style={{ width: graphOptions.box.width, height: graphOptions.box.height }}
      from={value}
      onDrag={({ dy }, from) => onChange(from + dy * span)}
      onNudge={({ dx, dy }) => onChange(value + (dx + dy) * leafGrain)}
    >
      <span className="backprop__grip" aria-hidden="true">
        ↕
      </span>
    </DragHandle>
  );
}
