/** Loss and accuracy on the three sets; the test set is closed until somebody looks. */
import { formatPercent, formatValue } from '@/components/figure/format';
import { useLanguage } from '@/i18n';
import { partNames, type PartName } from './birds';
import type { Judgement } from './model';
import { useWords } from './strings';

interface SetTableProps {
  readonly judgements: Readonly<Record<PartName, Judgement>>;
  readonly looks: number;
  readonly open: boolean;
  readonly onLook: () => void;
}

export function SetTable({ judgements, looks, open, onLook }: SetTableProps) {
  const words = useWords().epochs;
  const language = useLanguage();
  return (
    <>
      <table className="figure__table training__table">
        <thead>
          <tr>
            <th scope="col">{words.set}</th>
            <th scope="col" data-term="loss">
              {words.loss}
            </th>
            <th scope="col">{words.right}</th>
            <th scope="col" data-term="accuracy">
              {words.accuracy}
            </th>
          </tr>
        </thead>
        <tbody>
          {partNames.map((name) => {
            const { loss, right, size } = judgements[name];
            return (
              <tr key={name} data-set={name}>
                <th scope="row">{words.parts[name]}</th>
                {name === 'test' && !open ? (
                  <td colSpan={3}>
                    <button type="button" className="button" onClick={onLook}>
                      {words.look}
                    </button>
                  </td>
                ) : (
                  <>
                    <td data-value="loss">{formatValue(loss)}</td>
                    <td data-value="right">{words.of(right, size)}</td>
                    <td>{formatPercent(right / size, language)}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="figure__word" role="status">
        {open ? words.looks(looks) : words.closed(looks)}
      </p>
    </>
  );
}
