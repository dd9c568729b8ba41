/** What a cell's runs report: the record of the present one, and the one kept for comparison. */
import { rememberOperations } from '../runner/race-memory';
import type { Batch } from '../wire/events';
import type { RunRecord } from '../wire/session-types';
import { Recorder } from './recorder';
import { RunFeed, type FeedOptions } from './run-feed';

export class Reports {
  #record: RunRecord = new Recorder();
  #pinned: RunRecord | null = null;
  #feed: RunFeed | null = null;
  /** Operations a step of the present run; null until one was counted. */
  #operations: number | null = null;

  constructor(
    private readonly cell: string,
    private readonly options: FeedOptions,
  ) {}

  /** The record of the present or last run. */
  get record(): RunRecord {
    return this.#record;
  }

  get pinned(): RunRecord | null {
    return this.#pinned;
  }

  pin(): void {
    this.#pinned = this.#record;
  }

  unpin(): void {
    this.#pinned = null;
  }

  /** Begins an empty record; what the run before still had to say is dropped. */
  begin(): void {
    this.close();
    this.#feed = new RunFeed(this.options);
    this.#record = this.#feed.record;
    this.#operations = null;
  }

  receive(batch: Batch): void {
    this.#feed?.receive(batch);
    if (batch.step > 0) this.#operations = batch.operations ?? null;
  }

  /** Hands on what has gathered, without waiting for the frame. */
  flush(): void {
    this.#feed?.flush();
  }

  /** At a pause or the end: shows what was reported last, and keeps how large a step is. */
  settle(): void {
    this.flush();
    if (this.#operations !== null) rememberOperations(this.cell, this.#operations);
  }

  close(): void {
    this.#feed?.close();
  }
}
