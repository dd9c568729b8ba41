/**
 * Does over what the reader did in a part of the page before it answered. Parts are elements with `data-part`,
 * each brought to life by itself; `index.html` keeps the list of what is done in those that wait.
 */

interface EarlyAct {
  readonly event: Event;
  /** A button that was pressed, or a control that was changed. */
  readonly target: Element;
  readonly value?: string;
  readonly checked?: boolean;
}

declare global {
  interface Window {
    /** In the order of time, the last one on each control only. */
    earlyActs?: EarlyAct[];
  }
}

export function partOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-part]') ?? null;
}

/** Takes out of the list what was done in one part itself, not in the parts within it. */
function takeActs(part: HTMLElement, taken: (act: EarlyAct) => boolean): readonly EarlyAct[] {
  const acts = window.earlyActs ?? [];
  const own = acts.filter((act) => partOf(act.target) === part && taken(act));
  window.earlyActs?.splice(0, acts.length, ...acts.filter((act) => !own.includes(act)));
  return own;
}

/** Ends the keeping of acts; called in the very moment in which the part begins to answer. */
export function endWaiting(part: HTMLElement): void {
  part.dataset['part'] = 'live';
  // React brings a part to life for an event in it, and then passes that event on.
  takeActs(part, ({ event }) => event === currentEvent());
}

function currentEvent(): Event | undefined {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else tells from outside of a listener.
  return window.event;
}

/** Does over what was kept; called once the part has settled. */
export function redoActs(part: HTMLElement): void {
  const acts = takeActs(part, () => true);
  // The settling may itself have asked for another rendering, which goes first.
  if (acts.length > 0) setTimeout(() => void redoInTurn(acts));
}

async function redoInTurn(acts: readonly EarlyAct[]): Promise<void> {
  for (const act of acts) {
    redo(act);
    // What it changed is rendered before the next one.
    await Promise.resolve();
  }
}

function redo({ target, value, checked }: EarlyAct): void {
  if (!target.isConnected) return;
  if (target instanceof HTMLButtonElement) {
    target.click();
  } else if (target instanceof HTMLSelectElement) {
    target.value = value ?? '';
    tellChange(target);
  } else if (target instanceof HTMLInputElement) {
    if (/^(checkbox|radio)$/.test(target.type)) redoChoice(target, checked ?? false);
    else redoValue(target, value ?? '');
  }
}

function redoChoice(input: HTMLInputElement, checked: boolean): void {
  input.checked = !checked;
  input.click();
}

/** React takes an event for a change only when the value is not the one that it saw set last. */
function redoValue(input: HTMLInputElement, value: string): void {
  input.value = input.defaultValue;
  Reflect.set(HTMLInputElement.prototype, 'value', value, input);
  const inFocus = document.activeElement === input;
  // Fields begin something to be undone when they are entered, and tidy up when they are left.
  if (!inFocus) input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  tellChange(input);
  if (!inFocus) input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

function tellChange(control: HTMLElement): void {
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}
