import type { Intrinsics } from "./intrinsics.ts";

export function setHidden(I: Intrinsics, owner: object, key: string, value: unknown): void {
  I.defineProperty(owner, key, { value, writable: true, configurable: true, enumerable: false });
}
