/** The plain editor: a text area that knows Tab. */
import { useRef, type KeyboardEvent } from 'react';
import { useStrings } from '@/i18n';
import { useCell, useCellScope } from './cell-context';
import { codeHeight } from './code-metrics';
import { useGoToLine } from './use-go-to-line';

export function PlainEditor({ name }: { readonly name: string }) {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const code = useCell((snapshot) => snapshot.code);
  const area = useRef<HTMLTextAreaElement>(null);
  const leaving = useRef(false);
  useGoToLine(area);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Tab' && !event.shiftKey && !leaving.current) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      event.currentTarget.setRangeText('  ', selectionStart, selectionEnd, 'end');
      session?.setCode(event.currentTarget.value);
    }
    leaving.current = event.key === 'Escape';
  }

  return (
    <textarea
      ref={area}
      className="code-area__plain"
      style={{ height: codeHeight(code) }}
      aria-label={strings.editor(name)}
      value={code}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      wrap="off"
      onKeyDown={onKeyDown}
      onChange={({ target }) => session?.setCode(target.value)}
    />
  );
}
