/** The words that the page has, in whichever language. */
export interface Words {
  readonly run: string;
  readonly stop: string;
  readonly starting: string;
  readonly running: string;
  readonly stopping: string;
  readonly done: (seconds: string) => string;
  readonly stopped: string;
  /** After Stop, the code did not come to its end. */
  readonly ended: string;
  readonly failed: string;
  readonly on: (backend: string) => string;
  readonly step: (count: string) => string;
  readonly sliders: string;
  readonly charts: string;
  readonly tensors: string;
  readonly log: string;
  readonly chart: (name: string, value: string, low: string, high: string) => string;
  readonly picture: (shape: string) => string;
}
