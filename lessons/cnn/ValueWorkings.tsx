/** A chosen value of a map, enlarged with the window that it was made from, and its arithmetic. */
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { PixelView } from '@/components/tensors/PixelView';
import type { FeatureMaps } from '@/math/convolution';
import { clamp } from '@/math/vector';
import { ConvolutionSums } from './ConvolutionSums';
import { largestOf, type FlowProps } from './FlowSheets';
import {
  flatPlace,
  mapsBefore,
  valueAt,
  windowAt,
  workOut,
  type Place,
  type Square,
} from './flow-model';
import type { MapLayerName } from './network';
import { PoolingSums } from './PoolingSums';
import { useWords } from './strings';

interface ValueWorkingsProps extends FlowProps {
  readonly layer: MapLayerName;
  readonly place: Place;
  readonly field: Square;
}

function imageOfMap({ shape: [height, width, maps], values }: FeatureMaps, map: number) {
  return { width, height, values, offset: map, stride: maps };
}

export function ValueWorkings(props: ValueWorkingsProps) {
  const { state, layer, network, reading, place, field, onChange } = props;
  const words = useWords().flow;
  const maps = reading.maps[layer];
  const before = mapsBefore(layer, reading);
  const working = workOut(layer, place, network, reading);
  const pooling = working.kind === 'pooling';
  const channel = pooling ? place.map : clamp(state.channel, 0, before.shape[2] - 1);
  const isInput = before === reading.input;
  const move = ({ row, column }: { readonly row: number; readonly column: number }) =>
    onChange({
      row: clamp(row, 0, maps.shape[0] - 1),
      column: clamp(column, 0, maps.shape[1] - 1),
      map: place.map,
    });
  return (
    <FigureColumns>
      <div className="cnn__closeups">
        <div data-term={isInput ? 'x' : 'a'}>
          <p className="figure__legend">{words.before(isInput ? null : channel)}</p>
          <PixelView
            image={imageOfMap(before, channel)}
            high={largestOf(before.values)}
            hue={isInput ? '--ink' : '--positive'}
            label={words.before(isInput ? null : channel)}
            outline={windowAt(layer, place, network)}
          />
        </div>
        <div data-term="a">
          <p className="figure__legend">{words.closeup(place.map)}</p>
          <PixelView
            image={imageOfMap(maps, place.map)}
            high={largestOf(maps.values)}
            hue="--positive"
            label={words.closeup(place.map)}
            outline={{ row: place.row, column: place.column, size: 1 }}
            onPoint={(to, pressed) => {
              if (pressed) move(to);
            }}
            onStep={(rows, columns) =>
              move({ row: place.row + rows, column: place.column + columns })
            }
            valueText={words.value(
              place.map,
              place.row,
              place.column,
              formatDecimals(valueAt(maps, place)),
            )}
          />
        </div>
      </div>
      <div className="figure__side">
        {working.kind === 'pooling' ? (
          <PoolingSums {...working} />
        ) : (
          <ConvolutionSums
            working={working}
            channel={channel}
            ofInput={isInput}
            onChannel={(to) => onChange({ channel: to })}
          />
        )}
        {layer === 'pool2' && (
          <p className="figure__word" data-value="flat">
            {words.flat(flatPlace(maps, place), maps.values.length)}
          </p>
        )}
        <p className="figure__word" data-term="r" data-value="field">
          {words.field(field)}
        </p>
      </div>
    </FigureColumns>
  );
}
