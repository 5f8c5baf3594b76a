/** The sign is turned round. The target is subtracted from the answer: a line above its target has a positive error. */
export const answers = {
  error: () => "t - y",
};
