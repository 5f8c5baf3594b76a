/**
 * This is only what comes back from the **next** step. The state is also compared with its own target, and both effects
 * add up.
 */
export const answers = {
  recurrence: () => "n*W^T",
};
