/** The network writes on from the text, a character a frame, each drawn anew and then read with the rest. */
import { useEffect, useRef, useState } from 'react';
import { seededRandom } from '@/math/random';
import { writeOn } from './heads-model';
import { longest, type HeadsState } from './heads-state';
import type { Gpt } from './networks';
import { useWords } from './strings';

interface WriteOnProps {
  readonly gpt: Gpt;
  readonly state: HeadsState;
  /** The reader makes the text that was written the one that is read. */
  readonly onTake: (text: string) => void;
}

/** Characters of one go. */
const atOnce = 200;

/** What was written to which text, and by which network. */
interface Writing {
  readonly from: string;
  readonly text: string;
  readonly gpt: Gpt;
}

export function WriteOn({ gpt, state, onTake }: WriteOnProps) {
  const words = useWords().heads;
  const { text, temperature, most } = state;
  const [writing, setWriting] = useState<Writing | null>(null);
  const [left, setLeft] = useState(0);
  const draws = useRef(0);
  const random = useRef(seededRandom(1));
  // What belongs to another text or another network is not gone on with.
  const current = writing !== null && writing.from === text && writing.gpt === gpt ? writing : null;
  const going = current !== null && left > 0;
  useEffect(() => {
    if (!going) return;
    const frame = requestAnimationFrame(() => {
      const next = writeOn(gpt, current.text, temperature, most, random.current());
      setWriting({ from: text, text: next, gpt });
      setLeft(left - 1);
    });
    return () => cancelAnimationFrame(frame);
  }, [going, current, left, gpt, text, temperature, most]);
  const start = () => {
    random.current = seededRandom(++draws.current);
    setWriting({ from: text, text, gpt });
    setLeft(atOnce);
  };
  const taken = (current?.text ?? '').slice(-longest);
  return (
    <div className="figure__side">
      <div className="figure__row">
        <button type="button" className="button" onClick={going ? () => setLeft(0) : start}>
          {going ? words.stop : current === null ? words.writeOn : words.writeAgain}
        </button>
        <button
          type="button"
          className="button"
          disabled={current === null || going || current.text === text}
          onClick={() => onTake(taken)}
        >
          {words.take}
        </button>
      </div>
      <p className="gpt__sample" data-value="written" aria-label={words.written} role="group">
        <b>{text}</b>
        {current?.text.slice(text.length)}
      </p>
    </div>
  );
}
