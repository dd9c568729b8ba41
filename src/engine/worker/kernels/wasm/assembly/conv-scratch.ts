// How much scratch memory the convolution functions need: tables, packed panels, a padded image.
import { Geometry, countPositions, countTaps, isPadded, paddedSize } from './geometry';
import { packedSize } from './pack';
import { TILE_BYTES } from './tile';
import { floatBytes } from './vector';

function frameBytes(g: Geometry): usize {
  return isPadded(g) ? floatBytes(paddedSize(g)) : 0;
}

/** Bytes of scratch memory that any of the three convolution functions needs. */
export function convScratch(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const tables = floatBytes(countPositions(g) + 4) + floatBytes(countTaps(g) + 8);
  const weights = floatBytes(packedSize(countTaps(g), g.outChannels));
  const weightsByTap =
    floatBytes(packedSize(g.outChannels, g.channels)) * (g.filterHeight * g.filterWidth);
  const weightsInOne = floatBytes(packedSize(g.outChannels, countTaps(g)));
  const dy = floatBytes(packedSize(countPositions(g), g.outChannels));
  return (
    TILE_BYTES + tables + max(max(weights, dy), max(weightsByTap, weightsInOne)) + frameBytes(g)
  );
}
