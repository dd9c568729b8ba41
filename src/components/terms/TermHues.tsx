/** Gives each mark of a lesson's terms the hue of its family, as `--term-hue`. */
import { useScope } from '../lesson/scope';

export function TermHues() {
  const rules = useScope().terms.map(
    ({ id, family }) => `[data-term="${id}"]{--term-hue:var(--term-${family})}`,
  );
  return <style>{rules.join('')}</style>;
}
