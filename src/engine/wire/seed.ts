/** From which a run draws its random numbers, every run the same, so that Reset gives the same initial weights. */
export const usualSeed = 42;
