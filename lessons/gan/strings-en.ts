/** The figures' words in English; Chinese follows their type. */

interface PlaneWords {
  readonly steps: number;
  readonly reached: number;
  readonly parts: number;
  readonly place: string;
  readonly said: string;
}

const losses = {
  'non-saturating': 'non-saturating',
  minimax: 'minimax',
  wasserstein: 'Wasserstein',
};

export const en = {
  optimal: {
    figureName: 'The best judge of real and fake',
    caption:
      'Move the fake x along the axis, and the hill of fakes with the handle on its top. No other judge does better than D*.',
    description: (x: string, d: string, value: string) =>
      `Real points lie on two hills, fakes on one. For a point at x = ${x} the best judge says ${d}. The value of the game is ${value}.`,
    fake: 'One fake, x',
    fakeText: (x: string, d: string) => `x = ${x}: D*(x) = ${d}`,
    mean: 'Middle of the fakes',
    deviation: 'Spread of the fakes',
    value: 'Value of the game with this judge: V =',
    card: 'The fake at x',
    keys: { p: 'p, real points', q: 'q, fakes', dis: 'D*, the best judge' },
    minimax: 'minimax',
    nonSaturating: 'non-saturating',
    slope: (slope: string) => `(by x: ${slope})`,
  },
  plane: {
    figureName: 'Two networks against each other',
    caption:
      'Blue: D takes the place for real; orange: for fake; the thick line is where it cannot tell. Arrows show where the generator’s loss falls for each fake.',
    description: ({ steps, reached, parts, place, said }: PlaneWords) =>
      `After ${steps} steps the fakes reach ${reached} of ${parts} parts of the target. At ${place} the discriminator says ${said}.`,
    legend: 'Discs: real points. Squares: fakes. Net: a square grid of z, as G lays it.',
    lattice: 'net of G',
    arrows: 'arrows',
    probe: 'A fake of your own',
    pen: 'Pen: moving it draws real points',
    probeText: (place: string, said: string) => `${place}: ${said}`,
    scenes: 'Scenes',
    scene: {
      ring: 'A ring of eight',
      collapse: 'Mode collapse',
      slower: 'Repair: slower G, faster D',
      beaten: 'A discriminator that wins',
      rescued: 'Repair: non-saturating loss',
      wasserstein: 'Wasserstein',
    },
    target: 'Target',
    targets: {
      ring: 'ring of eight',
      grid: 'three by three',
      line: 'line',
      moons: 'two moons',
      one: 'one heap',
      drawn: 'draw it yourself',
    },
    drawFirst:
      'Draw on the picture: press and move, or move the round pen by finger or arrow keys.',
    play: 'Play',
    pause: 'Pause',
    step: 'One step',
    part: 'One part',
    alone: (updates: number) => `D alone, ${updates} updates`,
    restart: 'To the start',
    renew: 'Other weights',
    ahead: (updates: number) => `D learns alone: ${updates} updates to go`,
    steps: 'Step',
    reached: 'parts reached',
    near: 'fakes on target',
    pull: 'Gradient at a fake, mean length:',
    curve: 'Losses of D and G',
    series: ['loss of D', 'loss of G'] as [string, string],
    card: 'Your fake',
    losses,
    slope: (slope: string) => `(gradient ${slope})`,
    players: { d: 'Discriminator', g: 'Generator' },
    turn: (turn: number, k: number) => `turn ${turn} of ${k}`,
    parts: {
      draw: 'Draw',
      score: 'Forward',
      loss: 'Loss',
      gradient: 'Gradient',
      update: 'Update',
    },
    tell: {
      colon: ': ',
      both: (n: number) => `${n} real points, ${n} fakes`,
      fakes: (n: number) => `${n} new fakes`,
      scores: (real: string, fake: string) => `real ${real}, fake ${fake}`,
      score: (fake: string) => `fake ${fake}`,
      length: (length: string) => `length ${length}`,
      after: (loss: string) => `loss of this batch now ${loss}`,
    },
    rules: 'Rules of the game',
    loss: 'Loss',
    k: 'Turns of D for one of G, k',
    rateD: 'Learning rate of D',
    rateG: 'Learning rate of G',
    plain: 'G by plain gradient descent, without Adam',
  },
  digits: {
    figureName: 'Digits that nobody wrote',
    caption:
      'A recorded run of the cell below: 24 fixed z at each moment of it, and the trained generator to walk in.',
    description: (step: number, epochs: string) =>
      `24 images that the generator makes after ${step} steps, ${epochs} epochs.`,
    loading: 'Loading the recorded run…',
    failed: 'The recorded run could not be loaded.',
    again: 'Try again',
    recorded: (minutes: string) =>
      `Recorded: the cell below, run by a script in ${minutes} minutes of one processor core.`,
    moment: 'Step of training',
    sheet: (step: number) => `24 generated images after ${step} steps`,
    walk: 'Walk between four z',
    place: (across: string, up: string) => `${across} % across, ${up} % up`,
    corners: 'Other corners',
    made: 'The image at this place',
    map: 'Images over the square between four z',
  },
};
