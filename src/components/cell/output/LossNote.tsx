/** The loss of the GPU under a run: what happened, what was done about it, and what to do. */
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';

export function LossNote() {
  const strings = useStrings().cell;
  const loss = useCell((snapshot) => snapshot.loss);
  return (
    <div role="status">
      {loss && (
        <div className="loss-note" data-loss={loss.outcome}>
          <p className="loss-note__what">
            {loss.step > 0 && (
              <span className="loss-note__step">{strings.stepAt(String(loss.step))}</span>
            )}
            {strings.errors['device-lost'].what}
          </p>
          <p>{strings.loss[loss.outcome].did}</p>
          <p>
            {strings.loss.kept} {strings.loss[loss.outcome].remedy}
          </p>
        </div>
      )}
    </div>
  );
}
