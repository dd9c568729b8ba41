/** Takes a file that was dropped or opened, and says when it shows no picture. */
import { useState } from 'react';
import type { Grid } from '@/math/sliding-window';
import { readPicture } from './read-picture';

interface OwnPicture {
  /** The last file could not be read. */
  readonly failed: boolean;
  readonly take: (file: Blob | undefined) => Promise<void>;
}

export function useOwnPicture(onPicture: (pixels: Grid) => void): OwnPicture {
  const [failed, setFailed] = useState(false);
  const take = async (file: Blob | undefined) => {
    if (file === undefined) return;
    const pixels = await readPicture(file).catch(() => null);
    // Whatever the browser says of it, to the reader it is a file that shows no picture.
    setFailed(pixels === null);
    if (pixels !== null) onPicture(pixels);
  };
  return { failed, take };
}
