/** Gives each mark of a lesson's terms the hue of its family, as `--term-hue`. */
import { useLesson } from '../lesson/lesson-context';

export function TermHues() {
  const rules = useLesson().terms.map(
    ({ id, family }) => `[data-term="${id}"]{--term-hue:var(--term-${family})}`,
  );
  return <style>{rules.join('')}</style>;
}
