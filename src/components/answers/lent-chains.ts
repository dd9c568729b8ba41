/** Chains of dense layers that a cell of the page has lent: their newest weights, and what they make of its images. */
import type { DenseChain } from '@/math/dense-chain';
import { chains, type ChainQuestions } from '@/engine/wire/questions/chains';
import type { AnswerOf } from '@/engine/wire/questions/kind';
import { useAnswer } from './use-answer';
import { useAnswers, type Answers } from './use-answers';

export type Lender = Answers<ChainQuestions>;

/** The cell's run that lends chains; null while there is none. @param cell key of the cell */
export function useLender(cell: string): Lender | null {
  return useAnswers(cell, chains);
}

/** A chain's layers as they are now; null until they have come, or where there is none of that name. */
export function useLentChain(lender: Lender | null, name: string): DenseChain | null {
  return useAnswer(lender, 'read', name).value;
}

/** What a chain makes of each of the lent images; null likewise. */
export function useChainRun(lender: Lender | null, name: string): AnswerOf<ChainQuestions, 'run'> {
  return useAnswer(lender, 'run', name).value;
}
