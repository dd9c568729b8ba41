/**
 * Drawings take turns: each frame makes as many as fit into its share of time, the others wait for the next one.
 * So the page answers between them, however many there are and however often they change.
 */

/** What the drawings of one frame may take together, in ms; one that takes longer alone has its frame to itself. */
const share = 12;

/** In the order in which they asked, and are served. */
const waiting = new Map<object, () => void>();
/** Of the present frame's share, in ms. */
let spent = 0;
let asked = false;

function make(draw: () => void): void {
  ask();
  const start = performance.now();
  draw();
  spent += performance.now() - start;
}

function serve(): void {
  asked = false;
  spent = 0;
  for (const [owner, draw] of waiting) {
    waiting.delete(owner);
    make(draw);
    if (spent >= share) return;
  }
}

function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(serve);
}

/** Draws in a coming frame; who asks again while waiting keeps the place in the row, and only draws what came last. */
export function drawInTurn(owner: object, draw: () => void): void {
  waiting.set(owner, draw);
  ask();
}

/** Draws at once where the frame has time left, and else in its turn. */
export function drawSoon(owner: object, draw: () => void): void {
  if (spent >= share || waiting.has(owner)) drawInTurn(owner, draw);
  else make(draw);
}

/** Nothing more is drawn for an owner that has gone. */
export function leaveTurns(owner: object): void {
  waiting.delete(owner);
}
