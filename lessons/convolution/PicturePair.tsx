/** The picture with the window on it beside the map with its place: move either, and the other follows. */
import { magnitudeOf } from '@/charts/images/heatmap-layout';
import { PixelView } from '@/components/tensors/PixelView';
import { formatDecimals } from '@/components/figure/format';
import type { Refusal } from '@/math/sliding-window';
import { DrawingView } from './DrawingView';
import { imageOf } from './grid-image';
import { useWords } from './strings';
import { placeAround, type WindowReading, type WindowState } from './window-model';

interface PicturePairProps {
  readonly state: WindowState;
  readonly reading: WindowReading | null;
  readonly refusal: Refusal | null;
  /** The pointer draws on the picture in place of moving the window. */
  readonly drawing: boolean;
  readonly onStart: () => void;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

export function PicturePair(props: PicturePairProps) {
  const { state, reading, refusal, drawing, onStart, onChange } = props;
  const words = useWords().window;
  const { pixels } = state;
  return (
    <div className="convolution__pair">
      <div data-term="x">
        <p className="figure__legend">{words.input(pixels.length, pixels[0]!.length)}</p>
        {drawing ? (
          <DrawingView
            pixels={pixels}
            onStart={onStart}
            onChange={(drawn) => onChange({ picture: 'own', pixels: drawn })}
          />
        ) : reading === null ? (
          <PixelView
            image={imageOf(pixels)}
            high={1}
            hue="brightness"
            label={words.picture}
            outline={null}
          />
        ) : (
          <InputView state={state} reading={reading} onChange={onChange} />
        )}
      </div>
      <div data-term="z">
        <p className="figure__legend">
          {reading === null ? words.noMap : words.map(reading.map.length, reading.map[0]!.length)}
        </p>
        {refusal !== null && (
          <p className="convolution__refusal" role="alert">
            {words.refusals[refusal]}
          </p>
        )}
        {reading !== null && <MapView reading={reading} onChange={onChange} />}
      </div>
    </div>
  );
}

interface ViewProps {
  readonly reading: WindowReading;
  readonly onChange: (changes: Partial<WindowState>) => void;
}

/** The picture in its frame of zeros, with the window over it. */
function InputView({ state, reading, onChange }: ViewProps & { readonly state: WindowState }) {
  const words = useWords().window;
  const { place, span, sliding } = reading;
  return (
    <PixelView
      image={imageOf(reading.padded)}
      high={1}
      hue="brightness"
      label={words.moveInput}
      frame={state.padding}
      outline={{
        row: place.row * sliding.stride,
        column: place.column * sliding.stride,
        size: span,
        gap: sliding.dilation,
      }}
      onPoint={(pixel) => onChange({ place: placeAround(pixel, reading) })}
      onStep={(rows, columns) =>
        onChange({ place: { row: place.row + rows, column: place.column + columns } })
      }
      valueText={words.place(place.row, place.column)}
    />
  );
}

function MapView({ reading, onChange }: ViewProps) {
  const words = useWords().window;
  const { map, place, z } = reading;
  return (
    <PixelView
      image={imageOf(map)}
      high={magnitudeOf(map.flat())}
      hue="signed"
      label={words.moveMap}
      outline={{ ...place, size: 1 }}
      onPoint={(to) => onChange({ place: to })}
      valueText={words.value(place.row, place.column, formatDecimals(z))}
    />
  );
}
