/** A row of numbers. */
type Vector = number[];

/** A line y = w·x + b, and the loss before each update on the way to it. */
type Training = { w: number; b: number; losses: Vector };
