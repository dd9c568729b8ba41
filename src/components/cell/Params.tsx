/** The numbers of the code that have a slider; slider and literal are one thing. */
import type { Param } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { CodeName } from './CodeName';
import { useCell, useCellScope } from './cell-context';
import './Params.css';

/** Sliders of one cell; each is drawn anew while another one moves. */
const mostSliders = 24;

export function Params() {
  const strings = useStrings().cell;
  const params = useCell((snapshot) => snapshot.params);
  if (params.length === 0) return null;
  return (
    <fieldset className="params">
      <legend className="visually-hidden">{strings.params}</legend>
      {params.slice(0, mostSliders).map((param) => (
        <ParamRow key={param.name} param={param} />
      ))}
      {params.length > mostSliders && <p>{strings.moreParams(params.length - mostSliders)}</p>}
    </fieldset>
  );
}

function ParamRow({ param: { name, value, min, max, step } }: { readonly param: Param }) {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const set = (text: string) => {
    const next = Number(text);
    if (text !== '' && Number.isFinite(next)) session?.setParam(name, next);
  };
  const shared = { value, step, disabled: session === null };
  return (
    <div className="params__row">
      <label className="params__label">
        <span className="params__name">
          <CodeName name={name} />
        </span>
        <input
          {...shared}
          className="params__range"
          type="range"
          min={min}
          max={max}
          onChange={({ target }) => set(target.value)}
        />
      </label>
      <input
        {...shared}
        className="field params__number"
        type="number"
        step="any"
        inputMode="decimal"
        aria-label={strings.paramNumber(name)}
        onChange={({ target }) => set(target.value)}
      />
    </div>
  );
}
