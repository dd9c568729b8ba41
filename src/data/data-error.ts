/** Why a data set could not be had; the interface explains each by its name. */

/** It did not come: the network failed, or the server does. */
export class DataError extends Error {
  override readonly name: string = 'DataError';
}

/** The server has no such file: most often the site was published anew while this page was open. */
export class MissingDataError extends DataError {
  override readonly name = 'MissingDataError';
}

/** What came, or what was kept, is not the data set. */
export class DamagedDataError extends DataError {
  override readonly name = 'DamagedDataError';

  /** @param detail what is wrong with it, as the end of a sentence */
  constructor(path: string, detail: string) {
    super(`The data file ${path} is damaged: ${detail}.`);
  }
}
