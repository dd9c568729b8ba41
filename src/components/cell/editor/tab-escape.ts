/** Lets the keyboard out of an editor in which Tab indents: Escape, then Tab. */
import { monaco } from './monaco';

export function leaveByEscapeAndTab(editor: monaco.editor.IStandaloneCodeEditor): void {
  let leaving = false;
  const set = (next: boolean) => {
    if (next === leaving) return;
    leaving = next;
    editor.updateOptions({ tabFocusMode: next });
  };
  editor.onKeyDown(({ keyCode }) => {
    const passes = [monaco.KeyCode.Tab, monaco.KeyCode.Shift].includes(keyCode);
    if (keyCode === monaco.KeyCode.Escape) set(true);
    else if (!passes) set(false);
  });
  editor.onDidBlurEditorWidget(() => set(false));
}
