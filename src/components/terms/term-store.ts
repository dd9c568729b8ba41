/** The term now in focus, shared by formulas, prose, figures and editors, and the terms' live values. */
import { createStore } from 'zustand/vanilla';

export interface TermFocus {
  readonly active: string | null;
  /** The element that was touched, beside which the name and value are shown. */
  readonly anchor: Element | null;
  readonly values: Readonly<Record<string, number>>;
}

export const termStore = createStore<TermFocus>()(() => ({
  active: null,
  anchor: null,
  values: {},
}));

export function focusTerm(id: string | null, anchor: Element | null = null): void {
  const { active, anchor: before } = termStore.getState();
  if (active !== id || before !== anchor) termStore.setState({ active: id, anchor });
}

/** Tells what a term is worth now; figures and runs call it. */
export function setTermValues(values: Readonly<Record<string, number>>): void {
  termStore.setState((state) => ({ values: { ...state.values, ...values } }));
}

export function clearTerms(): void {
  termStore.setState({ active: null, anchor: null, values: {} });
}
