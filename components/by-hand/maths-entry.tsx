"use client";

import type { MathfieldElement } from "mathlive";
import { useEffect, useRef } from "react";
import type { ExpressionEntryProps } from "./expression-field.tsx";
import { createMathsField } from "./maths-field.ts";
import { MathsKeyboard } from "./maths-keyboard.tsx";
import { latexOfText, textOfLatex } from "./maths-text.ts";

/** Mathematics as it is printed, with a keyboard of the names and functions of this part. What is kept is its text. */
export function MathsEntry({ question, value, onChange, isInvalid }: ExpressionEntryProps) {
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<MathfieldElement>(null);
  const written = useRef<string>(null);
  const change = useRef(onChange);
  const asked = useRef(question);
  useEffect(() => {
    change.current = onChange;
  });

  // The maths field is an element of its own, which React does not know.
  useEffect(() => {
    const { id, title, symbols } = asked.current;
    const made = createMathsField({ symbols, label: title, describedBy: `asked-${id} understood-${id} said-${id}` });
    made.addEventListener("input", () => {
      written.current = textOfLatex(made.getValue("latex"), symbols);
      change.current(written.current);
    });
    field.current = made;
    place.current!.replaceChildren(made);
    return () => made.remove();
  }, []);

  // Follows text that comes from elsewhere: the draft, another version of it, the plain field.
  useEffect(() => {
    if (value === written.current) return;
    written.current = value;
    field.current?.setValue(latexOfText(value, asked.current.symbols), { silenceNotifications: true });
  }, [value]);

  // An attribute of the field's own element.
  useEffect(() => {
    if (isInvalid) field.current?.setAttribute("aria-invalid", "true");
    else field.current?.removeAttribute("aria-invalid");
  }, [isInvalid]);

  return (
    <>
      <div ref={place} />
      <MathsKeyboard symbols={question.symbols} title={question.title} field={field} />
    </>
  );
}
