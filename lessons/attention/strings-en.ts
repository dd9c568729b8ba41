/** The figures' words in English; Chinese follows their type. */

interface NetworkWords {
  readonly word: string;
  readonly answer: string;
  readonly block: number;
  readonly head: number;
  readonly weight: string;
  readonly cell: readonly [number, number];
}

type Weight = readonly [name: string, percent: string];

export const en = {
  row: {
    figureName: 'One query among four keys',
    caption: 'Move the ring q. Scores, weights and the mean of the values follow.',
    description: (query: string, weights: readonly Weight[], output: string) =>
      `The query is at ${query}. The weights are ${weights.map(([name, share]) => `${name} ${share} %`).join(', ')}. The output is ${output}.`,
    axes: ['q₁', 'q₂'] as readonly [string, string],
    query: 'Query',
    scenes: 'Queries to look at',
    scene: { once: 'q as at first', twice: 'q twice as long', nothing: 'q = 0' },
    key: 'key',
    score: 'score s',
    weight: 'weight A',
    value: 'value v',
    output: 'Output o:',
  },
  saturation: {
    figureName: 'Scores of longer queries',
    caption:
      'Move the slider, then divide by the square root of d. The numbers are means over 100 random queries, ten keys each.',
    description: (d: number, scaled: boolean, largest: string) =>
      `Queries and keys of ${d} numbers, scores ${scaled ? '' : 'not '}divided by the square root: the largest of ten weights is ${largest} on average.`,
    width: 'Numbers in a query',
    scaled: 'divide by √d',
    rows: {
      spread: 'standard deviation of the scores',
      largest: 'largest weight',
      gradient: 'length of the gradient',
    },
    example: (keys: number) => `Weights of the first query on its ${keys} keys, sorted`,
  },
  network: {
    figureName: 'A small Transformer on a word of yours',
    caption:
      'Type five letters. Point at a cell, or walk by arrow keys, for its arithmetic; drag a score; switch parts off.',
    description: ({ word, answer, block, head, weight, cell }: NetworkWords) =>
      `To ${word} the network answers ${answer}. In block ${block}, head ${head}, row ${cell[0]} gives column ${cell[1]} a weight of ${weight} %.`,
    nothing: {
      run: 'Nothing to show yet: run the cell below. If it has run, its network has another shape than this figure can read.',
      fetched: 'The saved network is being fetched.',
    },
    source: 'Network',
    sources: {
      reverse: 'saved, reverses',
      copy: 'saved, copies',
      sort: 'saved, sorts',
      random: 'random weights',
      run: 'what the cell below trains',
    },
    word: 'Your word',
    fiveLetters: 'Five letters, a to z.',
    parts: 'Parts',
    switches: {
      positions: 'positions',
      mask: 'mask',
      scale: '÷ √d',
      residual: 'residuals',
      norm: 'layer norm',
    },
    block: 'Block',
    head: 'Head',
    listen: 'this head is heard',
    step: (step: number) => `The cell’s network after step ${step}`,
    answer: (word: string) => `Answer to “${word}”, letter by letter`,
    answerLabel: 'Answer',
    judged: (letter: string, right: boolean) => `${letter}, ${right ? 'right' : 'wrong'}`,
    right: (right: number, wanted: string) => `${right} of 5 letters right; wanted: ${wanted}`,
    noTask: 'Nobody has trained it for anything.',
    counting: 'Counting on 100 other words …',
    accuracy: (share: string) => `On 100 random words: ${share} of the letters right.`,
    guesses: (row: string) => `After reading ${row} it expects`,
    comma: ', ',
    stage: 'Stage',
    stages: { scores: 'scores', masked: 'behind the mask', weights: 'weights in %' },
    stageNotes: {
      scores: 'Row: who asks. Column: who is asked.',
      masked: 'What comes later is −∞.',
      weights: 'Each row adds up to 100 %.',
    },
    barScores: (row: string, reach: number) =>
      `Scores of the row ${row}, from −${reach} to ${reach}`,
    barWeights: 'What the softmax makes of them',
    dragScore: (row: string, column: string) => `Score of ${column} for ${row}`,
    scoreIs: (score: string, weight: string) => `${score}, weight ${weight} %`,
    letGo: 'Put the score back',
    products: (row: string, column: string) => `Query of ${row} times key of ${column}`,
    given: (row: string, column: string) => `What ${column} gives to ${row}`,
    heldAt: ', held at',
    hidden: 'hidden by the mask',
  },
};
