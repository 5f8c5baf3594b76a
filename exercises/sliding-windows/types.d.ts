/** The words of a sentence as whole numbers from 0 on, in the order in which they are said. */
type Sentence = number[];
