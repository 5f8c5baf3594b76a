/** That is the slope of $w$. The bias moves $y$ by just as much as it moves itself, so there is no $x$ in front. */
export const answers = {
  bias: () => "x*(w*x + b - t)",
};
