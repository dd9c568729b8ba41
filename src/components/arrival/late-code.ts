/** Code that is fetched by itself, of a figure or of a page: whether it is here, on its way, or could not be had. */
import type { ComponentType } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** `P` are the component's props. */
export class LateCode<P = object> {
  /** Null until it is here. */
  component: ComponentType<P> | null = null;
  /** Resolves once it is here, after however many attempts; never rejects. */
  readonly arrival: Promise<ComponentType<P>>;
  /** Whether the last attempt to fetch it failed. */
  readonly failed: StoreApi<boolean> = createStore<boolean>()(() => false);
  private readonly fetchComponent: () => Promise<ComponentType<P>>;
  private announce: (component: ComponentType<P>) => void = () => undefined;
  private attempt: Promise<void> | null = null;

  constructor(fetchComponent: () => Promise<ComponentType<P>>) {
    this.fetchComponent = fetchComponent;
    this.arrival = new Promise((resolve) => (this.announce = resolve));
  }

  /** Fetches it, once; tries again where it failed before. Rejects when it cannot be fetched. */
  load(): Promise<void> {
    this.attempt ??= this.fetchComponent().then(
      (component) => {
        this.component = component;
        this.announce(component);
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
