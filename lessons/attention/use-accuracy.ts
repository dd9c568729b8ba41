/** How many letters a network gets right in words that nobody chose, counted a few words at a time. */
import { useEffect, useState } from 'react';
import { seededRandom } from '@/math/random';
import { answerTo, wordLength, type Task } from './letters';
import { answerOf, type Changes } from './network-model';
import type { Network } from './networks';

const wordCount = 100;
/** Words at a time: a few milliseconds of work. */
const atOnce = 2;

/** Words of five different letters, always the same ones. */
function drawWords(): number[][] {
  const random = seededRandom(7);
  return Array.from({ length: wordCount }, () => {
    const letters = Array.from({ length: 26 }, (_, letter) => letter);
    return Array.from(
      { length: wordLength },
      () => letters.splice(Math.floor(random() * letters.length), 1)[0]!,
    );
  });
}

const words = drawWords();

/** Letters that are right, in the words from one number up to another. */
export function countRight(
  network: Network,
  task: Task,
  changes: Changes,
  from: number,
  to: number,
) {
  let right = 0;
  for (const word of words.slice(from, to)) {
    const wanted = answerTo(word, task);
    right += answerOf(network, word, changes).filter((letter, i) => letter === wanted[i]).length;
  }
  return right;
}

interface Known {
  readonly network: Network;
  readonly off: Changes['off'];
  readonly silent: Changes['silent'];
  readonly share: number;
}

/** @returns the share of letters that are right, null until it is known or where there is no task */
export function useAccuracy(network: Network, { off, silent }: Changes): number | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    const { task } = network;
    if (task === null) return;
    let [done, right] = [0, 0];
    let timer = 0;
    const go = () => {
      right += countRight(network, task, { off, silent, held: null }, done, done + atOnce);
      done += atOnce;
      if (done < wordCount) timer = window.setTimeout(go);
      else setKnown({ network, off, silent, share: right / (wordCount * wordLength) });
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [network, off, silent]);
  const current = known?.network === network && known.off === off && known.silent === silent;
  return current ? known.share : null;
}
