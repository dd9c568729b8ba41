/** The square between four z as a map of images, with a place in it whose image is shown large. */
import { useMemo } from 'react';
import { PixelView } from '@/components/tensors/PixelView';
import { clamp } from '@/math/vector';
import type { DigitsState } from './DigitsFigure';
import { imageSide, makeGenerator, type RecordedRun } from './generator';
import { useWords } from './strings';
import { tileImages } from './tiles';
import { drawCorners, mixCorners } from './walk';

const tiles = 7;
const pixels = tiles * imageSide;
/** What an arrow key moves by, as a share of the square. */
const nudge = 0.02;

interface LatentWalkProps {
  readonly generator: RecordedRun['generator'];
  readonly state: DigitsState;
  readonly onChange: (change: Partial<DigitsState>) => void;
}

export function LatentWalk({ generator, state, onChange }: LatentWalkProps) {
  const words = useWords().digits;
  const { seed, at } = state;
  const generate = useMemo(() => makeGenerator(generator), [generator]);
  const corners = useMemo(() => drawCorners(seed), [seed]);
  const map = useMemo(() => {
    const images = Array.from({ length: tiles ** 2 }, (_, i) => {
      const [row, column] = [Math.floor(i / tiles), i % tiles];
      return generate(mixCorners(corners, [(column + 0.5) / tiles, 1 - (row + 0.5) / tiles]));
    });
    return tileImages(images, tiles, imageSide);
  }, [generate, corners]);
  const image = useMemo(
    () => ({ width: imageSide, height: imageSide, values: generate(mixCorners(corners, at)) }),
    [generate, corners, at],
  );
  const move = (across: number, up: number) =>
    onChange({ at: [clamp(across, 0, 1), clamp(up, 0, 1)] });
  const corner = (share: number) =>
    clamp(Math.round(share * pixels - imageSide / 2), 0, pixels - imageSide);
  const [across, up] = at.map((share) => String(Math.round(100 * share))) as [string, string];
  return (
    <div className="figure__side">
      <div className="gan__walk">
        <div data-term="z">
          <p className="figure__legend">{words.map}</p>
          <PixelView
            image={map}
            high={1}
            hue="--ink"
            label={words.walk}
            outline={{ row: corner(1 - at[1]), column: corner(at[0]), size: imageSide }}
            onPoint={({ row, column }) => move((column + 0.5) / pixels, 1 - (row + 0.5) / pixels)}
            onStep={(rows, columns) => move(at[0] + nudge * columns, at[1] - nudge * rows)}
            valueText={words.place(across, up)}
          />
        </div>
        <div>
          <p className="figure__legend">{words.made}</p>
          <PixelView image={image} high={1} hue="--ink" label={words.made} outline={null} />
        </div>
      </div>
      <div className="figure__row">
        <button
          type="button"
          className="button"
          onClick={() => onChange({ seed: seed + 1, at: [0.5, 0.5] })}
        >
          {words.corners}
        </button>
      </div>
    </div>
  );
}
