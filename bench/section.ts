import type { Measured } from "./results.ts";

export type SectionOptions = {
  /** Few samples, to see that everything works; its figures say little. */
  quick: boolean;
  /** One line about what is under way. */
  tell: (line: string) => void;
};

export type MeasureSection = (options: SectionOptions) => Promise<Measured>;
