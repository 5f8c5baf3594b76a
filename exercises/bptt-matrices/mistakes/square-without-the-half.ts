/** The 2 that comes down from the square is taken away again by the $\frac12$ in front of the sum. */
export const answers = {
  seen: () => "2*(h - y)",
};
