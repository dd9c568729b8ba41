/** A colour picture: three channels, a slice of the kernel for each, and as many maps as kernels. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { createImageGrid, type ImageGridData } from '@/charts/images/image-grid';
import { PixelView } from '@/components/tensors/PixelView';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useUndoable } from '@/components/figure/use-undoable';
import { ActionButton } from '@/components/controls/ActionButton';
import { ChannelSums } from './ChannelSums';
import {
  channelKernelNames,
  channelsOpening,
  interleaved,
  pictureSide,
  readChannels,
  type ChannelsState,
} from './channels-model';
import { imageOf } from './grid-image';
import { LayerCounter } from './LayerCounter';
import { useWords } from './strings';
import { kernelSide, type Place } from './window-model';
import './convolution.css';

const picture = { width: pictureSide, height: pictureSide, values: interleaved, stride: 3 };

export function ChannelsFigure() {
  const all = useWords();
  const words = all.channels;
  const { value, canUndo, begin, change, undo } = useUndoable<ChannelsState>(
    'channels',
    channelsOpening,
  );
  const { chosen } = value;
  const reading = readChannels(value);
  const { place, maps, z } = reading;
  const map = maps[chosen];
  const update = (changes: Partial<ChannelsState>) => change((now) => ({ ...now, ...changes }));
  const move = (row: number, column: number) => update({ place: { row, column } });
  const around = (pixel: Place) => move(pixel.row - 1, pixel.column - 1);
  const grid: ImageGridData = {
    label: words.maps,
    hue: 'signed',
    selected: channelKernelNames.indexOf(chosen),
    onSelect: (index) => {
      begin();
      update({ chosen: channelKernelNames[index] ?? chosen });
    },
    images: channelKernelNames.map((name) => ({
      image: imageOf(maps[name]),
      high: magnitudeOf(maps[name].flat()),
      label: words.kernels[name],
      caption: words.kernels[name],
    })),
  };
  return (
    <Figure
      id="channels"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        words.kernels[chosen],
        place.row,
        place.column,
        formatDecimals(z),
      )}
      onReset={() => {
        begin();
        update(channelsOpening);
      }}
    >
      <FigureColumns>
        <div className="figure__side">
          <div className="convolution__pair">
            <div data-term="x">
              <p className="figure__legend">{words.input}</p>
              <PixelView
                image={picture}
                high={1}
                hue="colour"
                label={all.window.moveInput}
                outline={{ ...place, size: kernelSide }}
                onPoint={around}
                onStep={(rows, columns) => move(place.row + rows, place.column + columns)}
                valueText={all.window.place(place.row, place.column)}
              />
            </div>
            <div data-term="z">
              <p className="figure__legend">{words.map(words.kernels[chosen])}</p>
              <PixelView
                image={imageOf(map)}
                high={magnitudeOf(map.flat())}
                hue="signed"
                label={all.window.moveMap}
                outline={{ ...place, size: 1 }}
                onPoint={(to) => update({ place: to })}
                valueText={all.window.value(place.row, place.column, formatDecimals(z))}
              />
            </div>
          </div>
          <div className="convolution__maps">
            <p className="figure__legend">{words.maps}</p>
            <div ref={useChart(createImageGrid, grid)} data-term="z" />
            <ActionButton enabled={canUndo} onPress={undo}>
              {all.window.undo}
            </ActionButton>
          </div>
        </div>
        <ChannelSums state={value} reading={reading} onStart={begin} onChange={update} />
      </FigureColumns>
      <LayerCounter />
    </Figure>
  );
}
