/** The reader's digit on its way through the network: every feature map, and any pixel's arithmetic. */
import { useAnswer } from '@/components/answers/use-answer';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { createImageGrid, type ImageGridData } from '@/charts/images/image-grid';
import type { PixelPlace } from '@/charts/images/pixel-image';
import { useDigit } from '@/components/digits/digit-store';
import { PixelView } from '@/components/tensors/PixelView';
import { Figure } from '@/components/figure/Figure';
import { formatNumber } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useKept } from '@/components/figure/use-kept';
import type { FeatureMaps } from '@/math/convolution';
import {
  listMapLayers,
  poolSize,
  workOutPixel,
  type MapLayer,
  type MapPixel,
} from './feature-pixel';
import { PixelArithmetic } from './PixelArithmetic';
import { useWords } from './strings';
import { useLessonModel } from './use-lesson-model';
import './FeaturesFigure.css';

const start = { layer: 0, map: 0, row: 11, column: 14, channel: 0 };

export function FeaturesFigure() {
  const { features: strings, model: words } = useWords();
  const model = useLessonModel();
  const image = useDigit();
  const { value: features, failure } = useAnswer(model, 'features', image?.values);
  const [choice, setChoice] = useKept('features', start);
  const layers = features === null || image === null ? [] : listMapLayers(features, image.values);
  const layer = layers[Math.min(choice.layer, layers.length - 1)];
  const convolution = layer?.kind === 'convolution' ? layer.index : undefined;
  const { value: weights } = useAnswer(model, 'weights', convolution);
  const pixel = layer === undefined ? null : clampPixel(layer, choice);
  const working =
    layer === undefined || pixel === null ? null : workOutPixel(layer, pixel, weights);
  const nameOf = ({ kind, index, output }: MapLayer) =>
    strings.layer(kind, index + 1, output.shape.join(' × '));
  const unanswered = failure === '' ? strings.noDigit : words.failed(failure);
  const missing =
    model === null ? strings.noModel : features === null ? unanswered : strings.noMaps;

  return (
    <Figure
      id="features"
      wide
      name={strings.figureName}
      caption={strings.caption}
      description={
        layer === undefined || pixel === null || working === null
          ? missing
          : strings.description(
              nameOf(layer),
              pixel.map,
              pixel.row,
              pixel.column,
              formatNumber(working.value),
            )
      }
      onReset={() => setChoice(start)}
    >
      {layer === undefined || pixel === null ? (
        <p className="mnist__empty">{missing}</p>
      ) : (
        <div className="mnist-features">
          <div className="mnist-features__layers">
            <ChoiceField
              label={strings.legend}
              names={layers.map((_, index) => index)}
              words={(index) => nameOf(layers[index]!)}
              value={layers.indexOf(layer)}
              onChange={(index) => setChoice({ ...choice, layer: index, channel: 0 })}
            />
          </div>
          <Maps
            maps={layer.output}
            selected={pixel.map}
            onSelect={(map) => setChoice({ ...choice, map })}
          />
          <Pixel
            layer={layer}
            pixel={pixel}
            channel={layer.kind === 'max-pool' ? pixel.map : choice.channel}
            onPoint={(place) => setChoice({ ...choice, ...place })}
          />
          {working !== null && (
            <PixelArithmetic
              working={working}
              channel={Math.min(choice.channel, layer.input.shape[2] - 1)}
              onChannel={(channel) => setChoice({ ...choice, channel })}
            />
          )}
        </div>
      )}
    </Figure>
  );
}

/** Another layer may be smaller: the pixel stays inside. */
function clampPixel({ output }: MapLayer, { row, column, map }: MapPixel): MapPixel {
  const [height, width, maps] = output.shape;
  return {
    row: Math.min(row, height - 1),
    column: Math.min(column, width - 1),
    map: Math.min(map, maps - 1),
  };
}

function channelOf({ shape: [height, width, channels], values }: FeatureMaps, channel: number) {
  return { width, height, values, offset: channel, stride: channels };
}

function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

interface MapsProps {
  readonly maps: FeatureMaps;
  readonly selected: number;
  readonly onSelect: (map: number) => void;
}

function Maps({ maps, selected, onSelect }: MapsProps) {
  const strings = useWords().features;
  const high = largestOf(maps.values);
  const data: ImageGridData = {
    label: strings.maps,
    hue: '--positive',
    selected,
    onSelect,
    images: Array.from({ length: maps.shape[2] }, (_, map) => ({
      image: channelOf(maps, map),
      high,
      label: strings.map(map),
      caption: '',
    })),
  };
  return (
    <div ref={useChart(createImageGrid, data)} className="mnist-features__maps" data-term="a" />
  );
}

interface PixelProps {
  readonly layer: MapLayer;
  readonly pixel: MapPixel;
  readonly channel: number;
  readonly onPoint: (place: PixelPlace) => void;
}

/** The input with the window over it, and the output with the pixel that it makes. */
function Pixel({ layer, pixel, channel, onPoint }: PixelProps) {
  const strings = useWords().features;
  const { input, output, kind } = layer;
  const step = kind === 'max-pool' ? poolSize(layer) : 1;
  const window = kind === 'max-pool' ? step : input.shape[0] - output.shape[0] + 1;
  const shown = Math.min(channel, input.shape[2] - 1);
  const value =
    output.values[(pixel.row * output.shape[1] + pixel.column) * output.shape[2] + pixel.map] ?? 0;
  return (
    <div className="mnist-features__pixel">
      <div>
        <p>{strings.input(shown)}</p>
        <PixelView
          image={channelOf(input, shown)}
          high={largestOf(input.values)}
          hue={input.shape[2] === 1 ? '--ink' : '--positive'}
          label={strings.input(shown)}
          outline={{ row: pixel.row * step, column: pixel.column * step, size: window }}
        />
      </div>
      <div>
        <p>{strings.output(pixel.map)}</p>
        <PixelView
          image={channelOf(output, pixel.map)}
          high={largestOf(output.values)}
          hue="--positive"
          label={strings.output(pixel.map)}
          outline={{ row: pixel.row, column: pixel.column, size: 1 }}
          onPoint={onPoint}
          valueText={strings.pixel(pixel.row, pixel.column, formatNumber(value))}
        />
      </div>
    </div>
  );
}
