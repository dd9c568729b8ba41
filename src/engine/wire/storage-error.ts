/** Storage that is denied, full or does not hold what was asked for. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
