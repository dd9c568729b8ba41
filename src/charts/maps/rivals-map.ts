/**
 * The plane of two rivals: what the discriminator thinks of every place, real points and fakes, the lattice
 * that the generator lays over them, and where each fake is pulled. Painted anew at every frame.
 */
import type { Chart } from '../base/chart';
import { readColour, watchTheme } from '../base/theme-colours';
import { writeBorder } from './field-border';
import { paintField, type Field } from './paint-field';
import './rivals-map.css';

export interface RivalsMapData {
  readonly field: Field;
  /** Pairs of coordinates. */
  readonly real: Float64Array;
  readonly fakes: Float64Array;
  /** For every fake how far its arrow reaches, as pairs; empty for none. */
  readonly arrows: Float64Array;
  /** A square of images of a lattice, row by row; empty for none. */
  readonly lattice: Float64Array;
}

export interface RivalsMapOptions {
  readonly square: { readonly min: number; readonly max: number };
}

interface Colours {
  readonly ink: string;
  readonly paper: string;
  readonly real: string;
  readonly fake: string;
  readonly lattice: string;
}

function readColours(node: Element): Colours {
  return {
    ink: readColour(node, '--ink'),
    paper: readColour(node, '--paper'),
    real: readColour(node, '--class-1'),
    fake: readColour(node, '--class-0'),
    lattice: readColour(node, '--ink-soft'),
  };
}

/** Arrows shorter than this, in pixels, are left out. */
const shortest = 3;
const head = 4;

export function createRivalsMap(
  node: HTMLElement,
  { square: { min, max } }: RivalsMapOptions,
): Chart<RivalsMapData> {
  const [ground, drawing] = ['field', 'drawing'].map((name) => {
    const canvas = document.createElement('canvas');
    canvas.className = `rivals-map__${name}`;
    canvas.setAttribute('aria-hidden', 'true');
    node.append(canvas);
    return canvas;
  }) as [HTMLCanvasElement, HTMLCanvasElement];
  const context = drawing.getContext('2d');
  let colours = readColours(node);
  let [width, height] = [0, 0];
  let data: RivalsMapData | null = null;
  const x = (at: number) => ((at - min) / (max - min)) * width;
  const y = (at: number) => ((max - at) / (max - min)) * height;

  function drawLattice(c: CanvasRenderingContext2D, { lattice }: RivalsMapData): void {
    const side = Math.sqrt(lattice.length / 2);
    c.beginPath();
    for (let line = 0; line < side; line++) {
      for (const [start, stride] of [
        [line * side, 1],
        [line, side],
      ] as const) {
        for (let i = 0; i < side; i++) {
          const at = 2 * (start + i * stride);
          const [px, py] = [x(lattice[at]!), y(lattice[at + 1]!)];
          if (i === 0) c.moveTo(px, py);
          else c.lineTo(px, py);
        }
      }
    }
    c.strokeStyle = colours.lattice;
    c.lineWidth = 0.8;
    c.stroke();
  }

  /** Discs for real points and squares for fakes, so that the hue is not the only sign. */
  function drawPoints(c: CanvasRenderingContext2D, { real, fakes }: RivalsMapData): void {
    c.beginPath();
    for (let i = 0; i < real.length; i += 2) {
      const [px, py] = [x(real[i]!), y(real[i + 1]!)];
      c.moveTo(px + 2.6, py);
      c.arc(px, py, 2.6, 0, 2 * Math.PI);
    }
    fillOutlined(c, colours.real);
    c.beginPath();
    for (let i = 0; i < fakes.length; i += 2) {
      c.rect(x(fakes[i]!) - 2.6, y(fakes[i + 1]!) - 2.6, 5.2, 5.2);
    }
    fillOutlined(c, colours.fake);
  }

  function fillOutlined(c: CanvasRenderingContext2D, fill: string): void {
    c.fillStyle = fill;
    c.strokeStyle = colours.paper;
    c.lineWidth = 1;
    c.stroke();
    c.fill();
  }

  function drawArrows(c: CanvasRenderingContext2D, { fakes, arrows }: RivalsMapData): void {
    c.beginPath();
    for (let i = 0; i < arrows.length; i += 2) {
      const [fromX, fromY] = [x(fakes[i]!), y(fakes[i + 1]!)];
      const [dx, dy] = [x(min + arrows[i]!), y(max + arrows[i + 1]!)];
      const length = Math.hypot(dx, dy);
      if (!(length >= shortest)) continue;
      const [ux, uy] = [dx / length, dy / length];
      const [toX, toY] = [fromX + dx, fromY + dy];
      c.moveTo(fromX, fromY);
      c.lineTo(toX, toY);
      for (const side of [-1, 1]) {
        c.moveTo(toX, toY);
        c.lineTo(toX - head * (ux + 0.6 * side * uy), toY - head * (uy - 0.6 * side * ux));
      }
    }
    c.strokeStyle = colours.ink;
    c.lineWidth = 1.2;
    c.stroke();
  }

  function draw(): void {
    if (context === null || data === null || width === 0) return;
    const ratio = window.devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    if (data.lattice.length > 0) drawLattice(context, data);
    context.strokeStyle = colours.ink;
    context.lineWidth = 2;
    context.stroke(new Path2D(writeBorder(data.field, width, height)));
    drawPoints(context, data);
    drawArrows(context, data);
  }

  const unwatch = watchTheme(() => {
    colours = readColours(node);
    if (data !== null) paintField(ground, data.field);
    draw();
  });

  return {
    update(next) {
      data = next;
      paintField(ground, next.field);
      draw();
    },
    resize(nextWidth, nextHeight) {
      [width, height] = [nextWidth, nextHeight];
      drawing.width = Math.round(width * window.devicePixelRatio);
      drawing.height = Math.round(height * window.devicePixelRatio);
      draw();
    },
    destroy() {
      unwatch();
      ground.remove();
      drawing.remove();
    },
  };
}
