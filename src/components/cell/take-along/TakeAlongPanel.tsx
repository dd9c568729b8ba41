/** What of a model goes along, what cannot, and the files: for PyTorch or Keras, as notebook or script. */
import { useMemo, useState } from 'react';
import { downloadFile } from '@/engine/session/browser';
import type { TakenModel } from '@/engine/wire/taken-model';
import {
  exportPart,
  frameworks,
  inspectModel,
  type ExportPart,
  type ExportReport,
  type Framework,
} from '@/export';
import { useLanguage } from '@/i18n';
import { ChoiceField } from '../../controls/ChoiceField';
import { SelectField } from '../../controls/SelectField';
import { useWords, type TakeAlongWords } from './words';

const parts: readonly ExportPart[] = ['zip', 'notebook', 'script', 'weights'];

interface TakeAlongPanelProps {
  readonly models: readonly TakenModel[];
  /** The cell's id, which the files are called by. */
  readonly id: string;
}

export function TakeAlongPanel({ models, id }: TakeAlongPanelProps) {
  const words = useWords();
  const [index, setIndex] = useState(0);
  const model = models[index] ?? models[0]!;
  const report = useMemo(() => inspectModel(model), [model]);
  return (
    <div className="take-along__panel">
      {models.length > 1 && (
        <SelectField
          label={words.which}
          names={models.map((_, i) => i)}
          words={(i) => words.model(models[i]!.name, countWeights(models[i]!))}
          value={index}
          onChange={setIndex}
        />
      )}
      {report.faults.length > 0 ? (
        <Faults report={report} words={words} />
      ) : (
        <Files
          model={model}
          report={report}
          stem={models.length > 1 ? `${id}_${model.name}` : id}
          words={words}
        />
      )}
    </div>
  );
}

function countWeights({ weights }: TakenModel): number {
  const tensors = weights.flatMap((layer) => Object.values(layer));
  return tensors.reduce((sum, { values }) => sum + values.length, 0);
}

/** Nothing is written of a model of which a part would be missing. */
function Faults({
  report,
  words,
}: {
  readonly report: ExportReport;
  readonly words: TakeAlongWords;
}) {
  return (
    <>
      <p className="take-along__text">{words.cannot}</p>
      <ul className="take-along__list">
        {report.faults.map(({ layer, kind, reason, setting }) => (
          <li key={`${layer} ${reason} ${setting}`}>
            <code>{layer}</code> {words.reasons[reason](kind, setting)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FilesProps {
  readonly model: TakenModel;
  readonly report: ExportReport;
  readonly stem: string;
  readonly words: TakeAlongWords;
}

function Files({ model, report, stem, words }: FilesProps) {
  const language = useLanguage();
  const [framework, setFramework] = useState<Framework>('PyTorch');
  const [saved, setSaved] = useState('');
  function save(part: ExportPart) {
    const { name, mime, bytes } = exportPart(model, part, { framework, language, stem });
    downloadFile(name, mime, bytes.buffer);
    setSaved(name);
  }
  return (
    <>
      <p className="take-along__text">{words.whole(report.layers, report.parameters)}</p>
      <ul className="take-along__list">
        {report.notes.map((note) => (
          <li key={note}>{words.notes[note]}</li>
        ))}
      </ul>
      <ChoiceField
        label={words.framework}
        names={frameworks}
        words={words.frameworks}
        value={framework}
        onChange={setFramework}
      />
      <div className="take-along__files">
        {parts.map((part) => (
          <button key={part} type="button" className="button" onClick={() => save(part)}>
            {words.parts[part]}
          </button>
        ))}
      </div>
      <p className="take-along__text" role="status">
        {saved === '' ? '' : words.saved(saved)}
      </p>
    </>
  );
}
