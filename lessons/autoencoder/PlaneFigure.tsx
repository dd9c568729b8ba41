/** The plane of codes to walk in: what the decoder draws at a place, between two places, and from codes drawn by chance. */
import { useMemo } from 'react';
import type { MapPoint } from '@/charts/maps/map-area';
import { ActionButton } from '@/components/controls/ActionButton';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SelectField } from '@/components/controls/SelectField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { holdOnMap } from '@/components/maps/hold-on-map';
import { PointMap } from '@/components/maps/PointMap';
import { PixelView } from '@/components/tensors/PixelView';
import { useTermValues } from '@/components/terms/use-term-values';
import { areaOf, codeSize, decode, drawCodes, side, walk } from './plane-model';
import { PictureRow } from './PictureRow';
import { loadDigits, type CodedPlane } from './shipped';
import { useWords } from './strings';
import { useLoaded } from './use-loaded';
import { usePlanes } from './use-planes';
import './autoencoder.css';

const networks = ['plain', 'variational'] as const;
type Network = (typeof networks)[number];
const classes = ['all', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PlaneState {
  readonly network: Network;
  readonly lit: (typeof classes)[number];
  /** Places that the reader chose; null stands at the code of a digit. */
  readonly a: MapPoint | null;
  readonly b: MapPoint | null;
  /** Which of the shown digits stand at A and at B, by their places in the list. */
  readonly digits: readonly [number, number];
  readonly seed: number;
}

/** A 1 and a 0. */
const opening: PlaneState = {
  ...{ network: 'plain', lit: 'all', a: null, b: null },
  ...{ digits: [1, 0], seed: 1 },
};
const axes = ['c₁', 'c₂'] as const;
const noArea = { x: [-1, 1], y: [-1, 1] } as const;
const noCodes: readonly MapPoint[] = [];
const between = 9;
const draws = 10;
const blank = new Float32Array(side * side);

function pictureOf(values: Float32Array) {
  return { width: side, height: side, values };
}

export function PlaneFigure() {
  const words = useWords().plane;
  const [state, change, reset] = useFigureState<PlaneState>('plane', opening);
  const { planes, ownSteps } = usePlanes();
  const digits = useLoaded(loadDigits);
  const plane: CodedPlane | null = planes?.[state.network] ?? null;
  const codes = plane?.codes ?? noCodes;
  const area = useMemo(() => (codes.length === 0 ? noArea : areaOf(codes)), [codes]);
  const points = useMemo(
    () =>
      codes.map((at, i) => {
        const group = digits?.labels[i] ?? 0;
        return { at, group, sign: digits === null ? '·' : String(group) };
      }),
    [codes, digits],
  );
  const placeOf = (which: 0 | 1): MapPoint => {
    const chosen = which === 0 ? state.a : state.b;
    const shown = digits?.shown[state.digits[which]];
    return holdOnMap(area, chosen ?? (shown && codes[shown.place]) ?? [0, 0]);
  };
  const [a, b] = [placeOf(0), placeOf(1)];
  const lit = state.lit === 'all' ? null : Number(state.lit);
  const data = { area, axes, points, lit, path: [a, b] };
  const drawnAt = (place: readonly number[]) => (plane ? decode(plane.decoder, place) : blank);
  const { seed } = state;
  const chance = useMemo(
    () =>
      planes &&
      networks.map((name) => {
        const { decoder } = planes[name];
        return drawCodes(seed, draws, codeSize(decoder)).map((code) => decode(decoder, code));
      }),
    [planes, seed],
  );
  useTermValues({ c: a[0] });
  const spoken = (place: MapPoint) =>
    words.place(formatDecimals(place[0]), formatDecimals(place[1]));
  const original = state.a === null ? digits?.shown[state.digits[0]] : undefined;

  return (
    <Figure
      id="plane"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(words.networks[state.network], spoken(a))}
      onReset={reset}
    >
      <div className="figure__side">
        <div className="figure__row">
          <ChoiceField
            label={words.network}
            names={networks}
            words={words.networks}
            value={state.network}
            onChange={(network) => change({ network, a: null, b: null })}
          />
          <SelectField
            label={words.lit}
            names={classes}
            words={(name) => (name === 'all' ? words.all : name)}
            value={state.lit}
            onChange={(chosen) => change({ lit: chosen })}
          />
        </div>
        <FigureColumns>
          <PointMap
            data={data}
            probes={[
              {
                ...{
                  name: 'A',
                  place: a,
                  label: words.walker('A'),
                  valueText: spoken(a),
                  term: 'c',
                },
                onMove: (to) => change({ a: to }),
              },
              {
                ...{
                  name: 'B',
                  place: b,
                  label: words.walker('B'),
                  valueText: spoken(b),
                  term: 'c',
                },
                onMove: (to) => change({ b: to }),
              },
            ]}
          />
          <div className="figure__side">
            <div className="autoencoder__pair">
              <div data-term="y">
                <p className="figure__legend">{words.drawn}</p>
                <PixelView
                  image={pictureOf(drawnAt(a))}
                  high={1}
                  hue="--ink"
                  label={words.drawnLabel(spoken(a))}
                  outline={null}
                />
              </div>
              <div data-term="x">
                <p className="figure__legend">{original ? words.original : words.noOriginal}</p>
                {original && (
                  <PixelView
                    image={pictureOf(original.pixels)}
                    high={1}
                    hue="--ink"
                    label={words.original}
                    outline={null}
                  />
                )}
              </div>
            </div>
            <p className="figure__word">
              {ownSteps === null ? words.shipped : words.own(ownSteps)}
            </p>
            <PictureRow
              legend={words.examples}
              pictures={digits?.shown.map(({ pixels }) => pixels) ?? []}
              selected={state.a === null ? state.digits[0] : null}
              labelOf={(i) => words.example(i)}
              onSelect={(i) => change(({ digits: [, other] }) => ({ a: null, digits: [i, other] }))}
            />
          </div>
        </FigureColumns>
        <PictureRow
          legend={words.between}
          pictures={walk(a, b, between).map(drawnAt)}
          selected={null}
          labelOf={(i) => words.step(i + 1, between)}
          onSelect={(i) => change({ a: walk(a, b, between)[i]! })}
        />
        <div className="figure__row">
          <ActionButton enabled onPress={() => change(({ seed: last }) => ({ seed: last + 1 }))}>
            {words.draw}
          </ActionButton>
        </div>
        {networks.map((name, i) => (
          <PictureRow
            key={name}
            legend={words.chance(words.networks[name])}
            pictures={chance?.[i] ?? []}
            selected={null}
            labelOf={(k) => words.step(k + 1, draws)}
          />
        ))}
      </div>
    </Figure>
  );
}
