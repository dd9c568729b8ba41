/** All nine parameters to edit, each with its slope by back-propagation and the same slope measured. */
import { NumberField } from '@/components/controls/NumberField';
import { agree, inputsOf, limits, parameterIds, placeOf } from './network';
import { inputNames } from './network-graph';
import type { NetworkReading, NetworkState } from './network-steps';
import type { Words } from './strings';
import { lowerDigits, print, printFactor } from './symbols';

interface ParameterTableProps {
  readonly state: NetworkState;
  readonly reading: NetworkReading;
  readonly pointed: number | null;
  readonly strings: Words;
  readonly onPoint: (index: number) => void;
  readonly onChange: (index: number, value: number) => void;
}

export function ParameterTable(props: ParameterTableProps) {
  const { state, reading, pointed, strings, onPoint, onChange } = props;
  const words = strings.network;
  const updated = reading.step.type === 'update';
  return (
    <table className="figure__table backprop__parameters">
      <thead>
        <tr>
          <th scope="col">{words.parameter}</th>
          <th scope="col" data-term="gradient">
            ∂L/∂w = δ ⋅ a
          </th>
          <th scope="col">{strings.measured}</th>
        </tr>
      </thead>
      <tbody>
        {parameterIds.map((id, index) => {
          const { unit, input } = placeOf(index);
          const gradient = reading.backward.gradients[index]!;
          const measured = reading.measured[index]!;
          const known = reading.hasGradient(index);
          const right = agree(gradient, measured);
          const factor = inputsOf(state.network, reading.forward.a, unit)[input]!;
          return (
            <tr
              key={id}
              data-parameter={id}
              data-pointed={pointed === index || undefined}
              onPointerEnter={() => onPoint(index)}
              onFocus={() => onPoint(index)}
            >
              <td>
                <NumberField
                  symbol={lowerDigits(id)}
                  label={words.named(id)}
                  value={state.network.parameters[index]!}
                  min={-limits.parameter}
                  max={limits.parameter}
                  step={limits.grain}
                  onChange={(value) => onChange(index, value)}
                />
                {updated && (
                  <span className="backprop__updated">
                    → <span data-value="updated">{print(reading.updated.parameters[index]!)}</span>
                  </span>
                )}
              </td>
              <td>
                {known && (
                  <>
                    <span className="backprop__factors">
                      <span className="backprop__names">
                        δ{lowerDigits(String(unit + 1))} ⋅ {inputNames(unit)[input]} ={' '}
                      </span>
                      {printFactor(reading.backward.deltas[unit]!)} ⋅ {printFactor(factor)} ={' '}
                    </span>
                    <strong data-value="gradient">{print(gradient)}</strong>
                  </>
                )}
              </td>
              <td>
                <span data-value="measured">{print(measured)}</span>{' '}
                {known && (
                  <span className="backprop__verdict" data-right={right}>
                    {right ? strings.same : strings.different}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
