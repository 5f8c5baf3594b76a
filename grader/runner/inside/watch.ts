import type { Intrinsics } from "./intrinsics.ts";
import { setHidden } from "./set-hidden.ts";

/** What can be told of an object only by whoever saw how it was made. */
export type Watch = {
  isProxy: (value: object) => boolean;
  /** At this moment every index of every array, read, is a data property of its own, or not there. */
  areIndexesData: () => boolean;
};

export function watchProxies(I: Intrinsics): (value: object) => boolean {
  const proxies = new I.WeakSet();
  let hasSome = false;
  const remember = (proxy: object) => {
    hasSome = true;
    I.apply(I.weakSetAdd, proxies, [proxy]);
  };
  const Watched = function (this: unknown, target: object, handler: ProxyHandler<object>) {
    if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
    const proxy = new I.Proxy(target, handler);
    remember(proxy);
    return proxy;
  };
  const revocable = I.Proxy.revocable;
  setHidden(I, Watched, "revocable", (target: object, handler: ProxyHandler<object>) => {
    const made = revocable(target, handler);
    remember(made.proxy);
    return made;
  });
  I.defineProperty(Watched, "name", { value: "Proxy" });
  setHidden(I, globalThis, "Proxy", Watched);
  return (value) => hasSome && (I.apply(I.weakSetHas, proxies, [value]) as boolean);
}

/**
 * An array gets a getter by one of five functions and in no other way. A program that called one of them on an array is
 * read with more care. What an array lacks is looked up in its prototypes, so they may have no index either.
 */
export function watchIndexes(I: Intrinsics): () => boolean {
  let hasDefined = false;
  const watch = (owner: object, name: string, isMethod: boolean) => {
    const real = I.getOwnPropertyDescriptor(owner, name)!.value as (...parts: unknown[]) => unknown;
    const { watched } = {
      watched(this: unknown, target: unknown): unknown {
        if (I.isArray(isMethod ? this : target)) hasDefined = true;
        // biome-ignore lint/complexity/noArguments: a rest parameter would be an array that is iterated
        return I.apply(real, this, arguments as unknown as unknown[]);
      },
    };
    I.defineProperty(watched, "name", { value: name });
    I.defineProperty(watched, "length", { value: real.length });
    setHidden(I, owner, name, watched);
  };
  watch(Object, "defineProperty", false);
  watch(Object, "defineProperties", false);
  watch(Reflect, "defineProperty", false);
  watch(Object.prototype, "__defineGetter__", true);
  watch(Object.prototype, "__defineSetter__", true);
  return () =>
    !hasDefined &&
    I.getPrototypeOf(I.arrayPrototype) === I.objectPrototype &&
    !hasIndex(I, I.arrayPrototype) &&
    !hasIndex(I, I.objectPrototype);
}

/** Indices come before all other keys. */
export function hasIndex(I: Intrinsics, owner: object): boolean {
  const first = I.ownKeys(owner)[0];
  if (typeof first !== "string") return false;
  const unit = I.apply(I.charCodeAt, first, [0]) as number;
  return unit >= 48 && unit <= 57;
}
