/** The exercise that everybody has worked on. */
export const SLUG = "rnn-step";
/** What everybody's work is wrong by. */
export const MISTAKE = "mixed-up";
