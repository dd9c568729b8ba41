/** Reads a layer's settings out of the JSON that TensorFlow.js wrote, or says which one cannot be read. */

/** A setting that is not of the form that TensorFlow.js writes. */
export class UnreadableSetting extends Error {
  override readonly name = 'UnreadableSetting';

  constructor(readonly setting: string) {
    super(`The setting '${setting}' cannot be read.`);
  }
}

export class Settings {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = isRecord(values) ? values : {};
  }

  /** Whether it is there, and neither null nor false. */
  has(key: string): boolean {
    const value = this.#values[key];
    return value !== undefined && value !== null && value !== false;
  }

  number(key: string, fallback?: number): number {
    const value = this.#values[key] ?? fallback;
    if (typeof value !== 'number') throw new UnreadableSetting(key);
    return value;
  }

  flag(key: string, fallback = false): boolean {
    const value = this.#values[key] ?? fallback;
    if (typeof value !== 'boolean') throw new UnreadableSetting(key);
    return value;
  }

  text(key: string, fallback?: string): string {
    const value = this.#values[key] ?? fallback;
    if (typeof value !== 'string') throw new UnreadableSetting(key);
    return value;
  }

  /** Numbers; one alone stands for as many as are wanted. */
  numbers(key: string, count?: number): readonly number[] {
    const value = this.#values[key];
    const list: unknown = typeof value === 'number' ? Array<number>(count ?? 1).fill(value) : value;
    if (!Array.isArray(list) || !list.every((one) => typeof one === 'number')) {
      throw new UnreadableSetting(key);
    }
    if (count !== undefined && list.length !== count) throw new UnreadableSetting(key);
    return list;
  }

  /** Sizes, of which some are left open. */
  shape(key: string): readonly (number | null)[] {
    const value = this.#values[key];
    const isSize = (one: unknown): one is number | null => one === null || typeof one === 'number';
    if (!Array.isArray(value) || !value.every(isSize)) throw new UnreadableSetting(key);
    return value;
  }

  /** What has a class and settings of its own: an initialiser, a layer within a layer. */
  part(key: string): { readonly kind: string; readonly settings: Settings } | null {
    const value = this.#values[key];
    if (value === null || value === undefined) return null;
    if (!isRecord(value) || typeof value['class_name'] !== 'string')
      throw new UnreadableSetting(key);
    return { kind: value['class_name'], settings: new Settings(value['config']) };
  }

  /** The same settings but for one. */
  with(key: string, value: unknown): Settings {
    return new Settings({ ...this.#values, [key]: value });
  }

  /** As it stands in the JSON. */
  raw(key: string): unknown {
    return this.#values[key];
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
