/** Choices and orders have their answers in exercise.json; there is nothing to compute. */
export const answers = {};
