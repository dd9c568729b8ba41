/** The code of a lesson's figure, which is fetched by itself: whether it is here, on its way, or could not be had. */
import type { ComponentType } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

export class FigureCode {
  /** Null until it is here. */
  figure: ComponentType | null = null;
  /** Resolves once it is here, after however many attempts; never rejects. */
  readonly arrival: Promise<ComponentType>;
  /** Whether the last attempt to fetch it failed. */
  readonly failed: StoreApi<boolean> = createStore<boolean>()(() => false);
  private readonly fetchFigure: () => Promise<ComponentType>;
  private announce: (figure: ComponentType) => void = () => undefined;
  private attempt: Promise<void> | null = null;

  constructor(fetchFigure: () => Promise<ComponentType>) {
    this.fetchFigure = fetchFigure;
    this.arrival = new Promise((resolve) => (this.announce = resolve));
  }

  /** Fetches it, once; tries again where it failed before. Rejects when it cannot be fetched. */
  load(): Promise<void> {
    this.attempt ??= this.fetchFigure().then(
      (figure) => {
        this.figure = figure;
        this.announce(figure);
        this.failed.setState(false, true);
      },
      (error: unknown) => {
        this.attempt = null;
        this.failed.setState(true, true);
        throw error;
      },
    );
    return this.attempt;
  }
}
