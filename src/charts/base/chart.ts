/** What every chart is: made once in an element, then told what to show and how large it is. */
export interface Chart<Data> {
  update(data: Data): void;
  /** Size of the element in CSS pixels. */
  resize(width: number, height: number): void;
  destroy(): void;
}

export type CreateChart<Data> = (node: HTMLElement) => Chart<Data>;
