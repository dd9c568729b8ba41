/** Where the maps of a layer stand on a sheet, and which value is where. */

type Shape = readonly [height: number, width: number, maps: number];

export interface SheetPlace {
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

export interface SheetLayout {
  /** Maps side by side: about as many as below one another. */
  readonly across: number;
  /** In values, with one between two maps. */
  readonly width: number;
  readonly height: number;
  /** For each value its place on the sheet and its place in the layer. */
  readonly sources: readonly (readonly [at: number, from: number])[];
}

const layouts = new Map<string, SheetLayout>();
const mostLayouts = 16;

/** The same layout for the same shape. */
export function layOutSheet(shape: Shape): SheetLayout {
  const name = shape.join();
  const layout = layouts.get(name) ?? makeLayout(shape);
  // Where the shape follows what a reader types, there are many.
  if (layouts.size > mostLayouts) layouts.clear();
  layouts.set(name, layout);
  return layout;
}

function makeLayout([height, width, maps]: Shape): SheetLayout {
  const across = Math.ceil(Math.sqrt(maps));
  const sheetWidth = across * (width + 1) - 1;
  const sheetHeight = Math.ceil(maps / across) * (height + 1) - 1;
  const sources = Array.from({ length: height * width * maps }, (_, from) => {
    const map = from % maps;
    const row = Math.floor(from / maps / width) + Math.floor(map / across) * (height + 1);
    const column = (Math.floor(from / maps) % width) + (map % across) * (width + 1);
    return [row * sheetWidth + column, from] as const;
  });
  return { across, width: sheetWidth, height: sheetHeight, sources };
}

/**
 * The value under a point of the sheet; null where there is no map.
 * @param x to the right, and
 * @param y downwards, as shares of the sheet
 */
export function placeOnSheet(shape: Shape, x: number, y: number): SheetPlace | null {
  const [height, width, maps] = shape;
  const sheet = layOutSheet(shape);
  const within = (share: number, side: number) =>
    Math.max(0, Math.min(side - 1, Math.floor(share * side)));
  const [column, row] = [within(x, sheet.width), within(y, sheet.height)];
  const map = Math.floor(row / (height + 1)) * sheet.across + Math.floor(column / (width + 1));
  if (map >= maps) return null;
  return {
    map,
    row: Math.min(row % (height + 1), height - 1),
    column: Math.min(column % (width + 1), width - 1),
  };
}

/**
 * Where a key leads from a place: arrows go on into the neighbouring map, Page Up and Page Down to the one
 * before and after.
 * @returns null for keys that lead nowhere
 */
export function stepOnSheet(shape: Shape, from: SheetPlace | null, key: string): SheetPlace | null {
  const [height, width, maps] = shape;
  const { across } = layOutSheet(shape);
  const { map, row, column } = from ?? { map: 0, row: 0, column: 0 };
  const moves: Readonly<Record<string, readonly [maps: number, rows: number, columns: number]>> = {
    ArrowLeft: [0, 0, -1],
    ArrowRight: [0, 0, 1],
    ArrowUp: [0, -1, 0],
    ArrowDown: [0, 1, 0],
    PageUp: [-1, 0, 0],
    PageDown: [1, 0, 0],
  };
  const move = moves[key];
  if (move === undefined) return null;
  let [toMap, toRow, toColumn] = [map + move[0], row + move[1], column + move[2]];
  const mapColumn = map % across;
  if (toColumn < 0 && mapColumn > 0) [toMap, toColumn] = [map - 1, width - 1];
  else if (toColumn >= width && mapColumn < across - 1) [toMap, toColumn] = [map + 1, 0];
  else if (toRow < 0) [toMap, toRow] = [map - across, height - 1];
  else if (toRow >= height) [toMap, toRow] = [map + across, 0];
  const stays = toMap < 0 || toMap >= maps || toColumn < 0 || toColumn >= width;
  return stays ? { map, row, column } : { map: toMap, row: toRow, column: toColumn };
}
