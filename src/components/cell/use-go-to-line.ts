/** Lets the rest of a cell send the cursor to a line of a plain text area. */
import { useEffect, type RefObject } from 'react';
import { useCellScope } from './cell-context';

export function useGoToLine(area: RefObject<HTMLTextAreaElement | null>): void {
  const { editorRef } = useCellScope();
  useEffect(() => {
    editorRef.current = {
      goTo(line) {
        const text = area.current;
        if (text === null) return;
        const start =
          text.value
            .split('\n')
            .slice(0, line - 1)
            .join('\n').length + (line > 1 ? 1 : 0);
        text.focus();
        text.setSelectionRange(start, start);
      },
    };
    return () => {
      editorRef.current = null;
    };
  }, [area, editorRef]);
}
