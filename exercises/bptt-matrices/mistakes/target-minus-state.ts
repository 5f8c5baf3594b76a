/**
 * This is $y - h$, the way **down**. The derivative of $\frac12 (h - y)^2$ by $h$ is $h - y$: a state above its target makes
 * the loss grow.
 */
export const answers = {
  seen: () => "y - h",
};
