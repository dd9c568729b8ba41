/** A worker that reads one program for the page. */
import { readProgram, type Sources } from './read-program';

globalThis.onmessage = ({ data }: MessageEvent<Sources>) => postMessage(readProgram(data));
