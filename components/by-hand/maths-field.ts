import { MathfieldElement } from "mathlive";
import type { Symbols } from "#grader/by-hand/expression/parse.ts";
import { typesetName } from "#grader/by-hand/expression/typeset.ts";

// KaTeX's fonts are on the page already. Nothing is fetched, nothing sounds, and nothing is computed.
MathfieldElement.fontsDirectory = null;
MathfieldElement.soundsDirectory = null;
MathfieldElement.keypressSound = null;
MathfieldElement.plonkSound = null;
MathfieldElement.computeEngine = null;

const SHORTCUTS = {
  ...{ tanh: "\\tanh", exp: "\\exp", log: "\\log", ln: "\\ln", sin: "\\sin", cos: "\\cos" },
  ...{ sqrt: "\\sqrt{#?}", sum: "\\operatorname{sum}", diag: "\\operatorname{diag}", pi: "\\pi" },
  ...{ sigmoid: "\\sigma", ".*": "\\odot", "./": "\\oslash", "*": "\\cdot" },
};

type MathsFieldOptions = { symbols: Symbols; label: string; describedBy: string };

/** A field in which mathematics is written as it is printed, in these names. Its own keyboard, menu and sounds are off. */
export function createMathsField({ symbols, label, describedBy }: MathsFieldOptions): MathfieldElement {
  const field = new MathfieldElement();
  field.className = "maths-field";
  field.setAttribute("aria-label", label);
  field.setAttribute("aria-describedby", describedBy);
  field.mathVirtualKeyboardPolicy = "manual";
  field.popoverPolicy = "off";
  field.smartFence = true;
  // These need the field on the page.
  field.addEventListener("mount", () => {
    field.menuItems = [];
    field.inlineShortcuts = { ...SHORTCUTS, ...shortcutsOfNames(Object.keys(symbols)) };
  });
  return field;
}

/** h_2 is there for who types h2 as well, unless that could be two names. */
function shortcutsOfNames(names: string[]): Record<string, string> {
  const withIndex = names.filter((name) => name.includes("_") && !names.includes(name.split("_")[0]!));
  return Object.fromEntries(withIndex.map((name) => [name.replace("_", ""), typesetName(name)]));
}
