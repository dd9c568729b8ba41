/** A digit that the reader spoils, by noise or by drawing dirt on it, and what the network makes of it. */
import { useMemo } from 'react';
import { ActionButton } from '@/components/controls/ActionButton';
import { SliderField } from '@/components/controls/SliderField';
import { useLender, useLentChain } from '@/components/answers/lent-chains';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { PixelView } from '@/components/tensors/PixelView';
import { errorBetween, spoil } from './denoise-model';
import { PictureRow } from './PictureRow';
import { decode, side } from './plane-model';
import { loadDenoiser, loadDigits } from './shipped';
import { useWords } from './strings';
import { useLoaded } from './use-loaded';
import './autoencoder.css';

interface DenoiseState {
  readonly digit: number;
  readonly noise: number;
  readonly seed: number;
  /** Pixels that are inked by hand. */
  readonly dirt: readonly number[];
  readonly cursor: { readonly row: number; readonly column: number };
}

const opening: DenoiseState = {
  ...{ digit: 3, noise: 0.5, seed: 1, dirt: [] },
  cursor: { row: 14, column: 14 },
};
const blank = new Float32Array(side * side);

export function DenoiseFigure() {
  const words = useWords().denoise;
  const [state, change, reset] = useFigureState<DenoiseState>('denoise', opening);
  const digits = useLoaded(loadDigits);
  const shipped = useLoaded(loadDenoiser);
  const lender = useLender('autoencoder/denoise');
  const own = useLentChain(lender, 'denoiser');
  const network = own ?? shipped;
  const { digit, noise, seed, dirt, cursor } = state;
  const clean = digits?.shown[digit]?.pixels ?? blank;
  const spoilt = useMemo(() => spoil(clean, noise, seed, dirt), [clean, noise, seed, dirt]);
  const cleaned = useMemo(
    () => (network ? decode(network, [...spoilt]) : blank),
    [network, spoilt],
  );
  const before = formatDecimals(errorBetween(spoilt, clean), 4);
  const after = formatDecimals(errorBetween(cleaned, clean), 4);
  const add = ({ row, column }: DenoiseState['cursor']) =>
    change(({ dirt: marks }) => ({
      cursor: { row, column },
      dirt: [...new Set([...marks, row * side + column])],
    }));
  const picture = (values: Float32Array) => ({ width: side, height: side, values });

  return (
    <Figure
      id="denoise"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(before, after)}
      onReset={reset}
    >
      <div className="figure__side">
        <div className="autoencoder__triple">
          <div>
            <p className="figure__legend">{words.clean}</p>
            <PixelView
              image={picture(clean)}
              high={1}
              hue="--ink"
              label={words.clean}
              outline={null}
            />
          </div>
          <div data-term="x">
            <p className="figure__legend">{words.spoilt}</p>
            <PixelView
              image={picture(spoilt)}
              high={1}
              hue="--ink"
              label={words.draw}
              outline={{ ...cursor, size: 1 }}
              onPoint={(place, pressed) => (pressed ? add(place) : change({ cursor: place }))}
              onPress={add}
              valueText={words.pixel(cursor.row, cursor.column)}
            />
            <p className="figure__word" data-value="before">
              {words.error(before)}
            </p>
          </div>
          <div data-term="y">
            <p className="figure__legend">{words.cleaned}</p>
            <PixelView
              image={picture(cleaned)}
              high={1}
              hue="--ink"
              label={words.cleaned}
              outline={null}
            />
            <p className="figure__word" data-value="after">
              {words.error(after)}
            </p>
          </div>
        </div>
        <p className="figure__word">
          {own === null || lender === null ? words.shipped : words.own(lender.step)}
        </p>
        <SliderField
          label={words.noise}
          value={noise}
          min={0}
          max={1}
          step={0.05}
          onChange={(value) => change({ noise: value })}
        />
        <div className="figure__row">
          <ActionButton enabled onPress={() => change(({ seed: last }) => ({ seed: last + 1 }))}>
            {words.again}
          </ActionButton>
          <ActionButton enabled={dirt.length > 0} onPress={() => change({ dirt: [] })}>
            {words.wipe}
          </ActionButton>
        </div>
        <PictureRow
          legend={words.choose}
          pictures={digits?.shown.map(({ pixels }) => pixels) ?? []}
          selected={digit}
          labelOf={(i) => words.example(i)}
          onSelect={(i) => change({ digit: i })}
        />
      </div>
    </Figure>
  );
}
