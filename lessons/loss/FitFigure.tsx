/** Points and a line that can both be dragged, beside the loss of every line: two views of one state. */
import { useMemo } from 'react';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatPoint, formatValue } from '@/components/figure/format';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { useTermValues } from '@/components/terms/use-term-values';
import { useUndoable } from '@/components/figure/use-undoable';
import { FitControls } from './FitControls';
import { FitPicture } from './FitPicture';
import { findLowest, fitOpening, grain, lineArea, moveLine, readFit, surfaceOf } from './model';
import { useWords } from './strings';
import './loss.css';

export function FitFigure() {
  const strings = useWords();
  const words = strings.fit;
  const { value: state, canUndo, begin, change, undo } = useUndoable('fit', fitOpening);
  const { loss, delta, heights, line } = state;
  // The map does not depend on the line, which is dragged most.
  const ground = useMemo(() => {
    const fixed = { loss, delta, heights, line: fitOpening.line };
    return {
      height: surfaceOf(fixed),
      area: lineArea,
      axes: ['w', 'b'] as const,
      lowest: [findLowest(fixed)],
      grain,
    };
  }, [loss, delta, heights]);
  const reading = useMemo(() => readFit(state), [state]);
  const mean = formatValue(reading.mean);
  const share = Math.round(100 * reading.worstShare);

  useTermValues({ w: line[0], b: line[1], loss: reading.mean });

  return (
    <Figure
      id="fit"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        loss: words.losses[loss],
        line: formatPoint(line),
        mean,
        lowest: formatPoint(ground.lowest[0]!),
        share,
      })}
      onReset={() => {
        begin();
        change(() => fitOpening);
      }}
    >
      <FigureColumns ratio={1.2}>
        <div className="figure__side">
          <FitPicture state={state} strings={strings} onStart={begin} onChange={change} />
          <FitControls
            state={state}
            strings={strings}
            canUndo={canUndo}
            onStart={begin}
            onChange={change}
            onUndo={undo}
          />
        </div>
        <div className="figure__side">
          <div className="figure__picture loss-fit__map">
            <SurfaceMap
              ground={ground}
              trails={[]}
              arrow={null}
              start={line}
              label={words.map}
              valueText={words.mapText(formatPoint(line), mean)}
              onMove={(to) => change((before) => moveLine(before, to))}
            />
            <p className="figure__legend">{words.legend}</p>
          </div>
          <div className="figure__sum">
            <p data-sum="line">
              <span data-term="p">ŷ</span> = <span data-term="w">{formatValue(line[0])}</span> · x{' '}
              {line[1] < 0 ? '−' : '+'} <span data-term="b">{formatValue(Math.abs(line[1]))}</span>
            </p>
            <p data-sum="loss">
              {words.losses[loss]}: <strong data-term="loss">{mean}</strong>
            </p>
            <p data-sum="share">{words.share(share)}</p>
          </div>
        </div>
      </FigureColumns>
    </Figure>
  );
}
