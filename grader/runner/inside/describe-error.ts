import { firstChars } from "./console.ts";
import { objectKind, primitiveKind } from "./encode.ts";
import type { Intrinsics } from "./intrinsics.ts";

/** What was thrown, in text. `stack` is empty when there is none. */
export type ThrownText = { text: string; stack: string };

/** Reads data properties only, so that a hostile error runs no code of its own while it is looked at. */
export function describeError(I: Intrinsics, isProxy: (value: object) => boolean, thrown: unknown): ThrownText {
  if (typeof thrown === "string")
    return { text: `the text ${I.quote(firstChars(I, thrown, 300))} was thrown`, stack: "" };
  if (typeof thrown === "number" || typeof thrown === "boolean") return { text: `${thrown} was thrown`, stack: "" };
  if (thrown === null) return { text: "null was thrown", stack: "" };
  if (typeof thrown === "function") return { text: "a function was thrown", stack: "" };
  if (typeof thrown !== "object") return { text: `${primitiveKind(thrown)} was thrown`, stack: "" };
  if (isProxy(thrown)) return { text: "a proxy was thrown", stack: "" };
  const name = firstChars(I, readText(I, isProxy, thrown, "name"), 100);
  const message = firstChars(I, readText(I, isProxy, thrown, "message"), 500);
  const stack = firstChars(I, readStack(I, thrown), 4000);
  if (name || message) return { text: name && message ? `${name}: ${message}` : name || message, stack };
  const prototype = I.getPrototypeOf(thrown);
  const kind = prototype === null || prototype === I.objectPrototype ? "a record" : objectKind(I, prototype);
  return { text: `${kind} was thrown`, stack };
}

/** A data property of the object or of what it inherits from; "" when it is missing, a getter, or not text. */
export function readText(I: Intrinsics, isProxy: (value: object) => boolean, owner: object, key: string): string {
  let place: object | null = owner;
  for (let i = 0; place !== null && i < 20; i++) {
    if (isProxy(place)) return "";
    const property = I.getOwnPropertyDescriptor(place, key);
    if (property !== undefined)
      return I.hasOwn(property, "value") && typeof property.value === "string" ? property.value : "";
    place = I.getPrototypeOf(place);
  }
  return "";
}

/** V8 keeps the stack behind a getter of its own, which is called only when it is still that one. */
export function readStack(I: Intrinsics, thrown: object): string {
  const property = I.getOwnPropertyDescriptor(thrown, "stack");
  if (property === undefined) return "";
  if (I.hasOwn(property, "value")) return typeof property.value === "string" ? property.value : "";
  if (I.stackOf === undefined || property.get !== I.stackOf) return "";
  const stack = I.apply(I.stackOf, thrown, []);
  return typeof stack === "string" ? stack : "";
}
