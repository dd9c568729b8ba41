/** Version of what an embed and the page around it say to each other: it rises when a message changes its meaning. */
export const protocol = 1;
