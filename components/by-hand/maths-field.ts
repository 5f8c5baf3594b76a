import { type Keybinding, MathfieldElement } from "mathlive";
import type { Symbols } from "#grader/by-hand/expression/parse.ts";
import { typesetName } from "#grader/by-hand/expression/typeset.ts";
import { leaveIndexInTime } from "./index-typing.ts";

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
  field.smartMode = false;
  // A space does not leave the brackets it is typed in.
  field.mathModeSpace = "\\,";
  leaveIndexInTime(field, Object.keys(symbols));
  // These need the field on the page.
  field.addEventListener("mount", () => {
    field.menuItems = [];
    field.keybindings = field.keybindings.filter(isForMovingOrEditing);
    field.inlineShortcuts = { ...SHORTCUTS, ...shortcutsOfNames(Object.keys(symbols)) };
  });
  return field;
}

/** Not those that make rows of a matrix, open a menu or another mode, or keep the Tab key from going on. */
function isForMovingOrEditing({ key, command }: Keybinding): boolean {
  return (
    key !== "[Tab]" &&
    typeof command === "string" &&
    /^(move|extend|select|delete|undo|redo|cut|copy|paste)/.test(command)
  );
}

/** h_2 is there for who types h2 as well, unless that could be h·2. */
function shortcutsOfNames(names: string[]): Record<string, string> {
  const withIndex = names.filter((name) => name.includes("_") && !names.includes(name.split("_")[0]!));
  return Object.fromEntries(withIndex.map((name) => [name.replace("_", ""), typesetName(name)]));
}
