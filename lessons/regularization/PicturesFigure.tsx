/** A real digit and the copies that augmentation makes of it. */
import { useMemo } from 'react';
import { createImageGrid, type ImageGridData } from '@/charts/images/image-grid';
import { CheckField } from '@/components/controls/CheckField';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { bytesOf } from '@/math/packed-numbers';
import { trainingDigits } from './digits';
import { changePicture, drawChanges, picturesOpening, side } from './picture-model';
import { useWords } from './strings';
import './regularization.css';

const originals = trainingDigits.map(({ bytes }) => bytesOf(bytes));

interface PicturesProps {
  readonly label: string;
  readonly pictures: readonly ArrayLike<number>[];
  readonly labelOf: (index: number) => string;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
}

function Pictures({ label, pictures, labelOf, selected, onSelect }: PicturesProps) {
  const grid: ImageGridData = {
    ...{ label, hue: '--ink', selected, onSelect },
    images: pictures.map((values, i) => ({
      image: { width: side, height: side, values },
      ...{ high: 255, label: labelOf(i), caption: '' },
    })),
  };
  return (
    <div>
      <p className="figure__legend">{label}</p>
      <div ref={useChart(createImageGrid, grid)} className="regularization__pictures" />
    </div>
  );
}

export function PicturesFigure() {
  const words = useWords().pictures;
  const [state, change, reset] = useFigureState('pictures', picturesOpening);
  const { digit, shift, turn, mirror } = state;
  const drawn = useMemo(
    () => drawChanges(state).map((it) => changePicture(originals[digit]!, it)),
    [state, digit],
  );
  return (
    <Figure
      id="pictures"
      name={words.figureName}
      caption={words.caption}
      description={words.description(digit, shift, turn, mirror)}
      onReset={reset}
    >
      <FigureColumns ratio={1.4}>
        <div className="figure__side">
          <Pictures
            label={words.choose}
            pictures={originals}
            labelOf={words.digit}
            selected={digit}
            onSelect={(chosen) => change({ digit: chosen })}
          />
          <Pictures
            label={words.copies}
            pictures={drawn}
            labelOf={(i) => words.copy(i + 1)}
            selected={null}
            onSelect={() => undefined}
          />
        </div>
        <div className="figure__side">
          <SliderField
            label={words.shift}
            value={shift}
            min={0}
            max={10}
            step={1}
            onChange={(to) => change({ shift: to })}
          />
          <SliderField
            label={words.turn}
            value={turn}
            min={0}
            max={180}
            step={5}
            onChange={(to) => change({ turn: to })}
          />
          <CheckField
            label={words.mirror}
            checked={mirror}
            onChange={(to) => change({ mirror: to })}
          />
          <div className="figure__row">
            <button
              type="button"
              className="button"
              onClick={() => change(({ seed }) => ({ seed: (seed % 999) + 1 }))}
            >
              {words.again}
            </button>
          </div>
        </div>
      </FigureColumns>
    </Figure>
  );
}
