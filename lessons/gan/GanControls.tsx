/** What is to be imitated, the scenes, and the buttons that let both networks learn. */
import { SelectField } from '@/components/controls/SelectField';
import { lead, opening, settingsOf, targetNames, type Choice } from './plane-model';
import { useWords } from './strings';
import type { useGanTraining } from './use-gan-training';

export type Training = ReturnType<typeof useGanTraining>;

const updatesAlone = 200;

interface GanControlsProps {
  readonly training: Training;
}

export function GanControls({ training }: GanControlsProps) {
  const words = useWords().plane;
  const { choice, playing, ahead, choose, set } = training;
  const empty = choice.target === 'drawn' && choice.drawn.length === 0;
  const scene = (changes: Partial<Choice>, updates = 0) =>
    choose({ ...opening, ...changes }, updates);
  const buttons = [
    [playing ? words.pause : words.play, () => training.play(!playing)],
    [words.step, training.step],
    [words.part, training.advance],
    [words.alone(updatesAlone), () => training.lead(updatesAlone)],
  ] as const;
  return (
    <>
      <div className="figure__row" role="group" aria-label={words.scenes}>
        <button type="button" className="button" onClick={() => scene({})}>
          {words.scene.ring}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => scene({ settings: settingsOf.hasty })}
        >
          {words.scene.collapse}
        </button>
        <button type="button" className="button" onClick={() => set(settingsOf.steady)}>
          {words.scene.slower}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => scene({ target: 'one', settings: settingsOf.beaten }, lead)}
        >
          {words.scene.beaten}
        </button>
        <button type="button" className="button" onClick={() => set(settingsOf.rescued)}>
          {words.scene.rescued}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => scene({ settings: settingsOf.wasserstein })}
        >
          {words.scene.wasserstein}
        </button>
      </div>
      <div className="figure__row">
        <SelectField
          label={words.target}
          names={targetNames}
          words={words.targets}
          value={choice.target}
          onChange={(target) => choose({ ...choice, target, drawn: [] })}
        />
        {buttons.map(([label, act], i) => (
          <button
            key={i}
            type="button"
            className={`button ${i === 0 ? 'button--primary' : ''}`}
            disabled={empty || ahead > 0}
            onClick={act}
          >
            {label}
          </button>
        ))}
        <button type="button" className="button" disabled={empty} onClick={training.restart}>
          {words.restart}
        </button>
        <button
          type="button"
          className="button"
          disabled={empty}
          onClick={() => choose({ ...choice, seed: choice.seed + 1 })}
        >
          {words.renew}
        </button>
      </div>
      {empty && <p className="figure__word">{words.drawFirst}</p>}
      {ahead > 0 && (
        <p className="figure__word" role="status">
          {words.ahead(ahead)}
        </p>
      )}
    </>
  );
}
