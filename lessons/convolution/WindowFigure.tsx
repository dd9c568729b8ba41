/** A kernel slides over a picture: the window, its nine products and their sum, and the map of all sums. */
import { useState } from 'react';
import { SceneButtons } from '@/components/controls/SceneButtons';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { useUndoable } from '@/components/figure/use-undoable';
import { useTermValues } from '@/components/terms/use-term-values';
import { KernelControls } from './KernelControls';
import { PictureControls } from './PictureControls';
import { PicturePair } from './PicturePair';
import { Products } from './Products';
import { SlidingFields } from './SlidingFields';
import { useWords } from './strings';
import { useOwnPicture } from './use-own-picture';
import { readState, sceneNames, scenes, type WindowState } from './window-model';
import './convolution.css';

export function WindowFigure() {
  const words = useWords().window;
  const {
    value: state,
    canUndo,
    begin,
    change,
    undo,
  } = useUndoable<WindowState>('window', scenes.house);
  const [drawing, setDrawing] = useState(false);
  const { reading, refusal } = readState(state);
  const centre = reading?.window[1]?.[1];
  useTermValues({
    ...(reading !== null && { z: reading.z, x: centre }),
    ...{ w: state.kernel[1]![1]!, b: state.bias },
    ...{ stride: state.stride, padding: state.padding, dilation: state.dilation },
  });
  const update = (changes: Partial<WindowState>) => change((now) => ({ ...now, ...changes }));
  const set = (changes: Partial<WindowState>) => {
    begin();
    update(changes);
  };
  const { failed, take } = useOwnPicture((pixels) => {
    setDrawing(false);
    set({ picture: 'own', pixels });
  });
  const open = (scene: WindowState) => {
    setDrawing(false);
    set(scene);
  };

  return (
    <Figure
      id="window"
      wide
      name={words.figureName}
      caption={words.caption}
      description={
        reading === null
          ? words.refusals[refusal]
          : words.description({
              row: reading.place.row,
              column: reading.place.column,
              z: formatDecimals(reading.z),
              rows: reading.map.length,
              columns: reading.map[0]!.length,
            })
      }
      onReset={() => open(scenes.house)}
    >
      <div
        className="figure__side"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <PictureControls
          state={state}
          drawing={drawing}
          failed={failed}
          onDrawing={setDrawing}
          onChange={set}
          onFile={(file) => void take(file)}
        />
        <FigureColumns>
          <PicturePair
            state={state}
            reading={reading}
            refusal={refusal}
            drawing={drawing}
            onStart={begin}
            onChange={update}
          />
          <div className="figure__side">
            <Products state={state} reading={reading} onStart={begin} onChange={update} />
            <KernelControls state={state} canUndo={canUndo} onUndo={undo} onChange={set} />
            <SlidingFields state={state} reading={reading} onStart={begin} onChange={update} />
          </div>
        </FigureColumns>
        <SceneButtons
          label={words.scenes}
          names={sceneNames}
          words={words.scene}
          onChoose={(name) => open(scenes[name])}
        />
      </div>
    </Figure>
  );
}
