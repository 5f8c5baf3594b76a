/**
 * Everything in this folder runs inside the isolate, before and around the learner's program, which may replace any
 * global and any method afterwards. So it uses what is captured here and language features that look nothing up:
 * no method calls on arrays or strings, no for…of, no spread, no destructuring of arrays, no writes to missing
 * indices of plain arrays. ../prelude.ts puts the functions together by their source text.
 */
export type Intrinsics = ReturnType<typeof captureIntrinsics>;

export function captureIntrinsics() {
  const { apply, construct, ownKeys, getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const typedArray = getPrototypeOf(Float64Array.prototype) as object;
  const getterOf = (owner: object, key: PropertyKey) => getOwnPropertyDescriptor(owner, key)!.get!;
  return {
    apply,
    construct,
    ownKeys,
    getPrototypeOf,
    getOwnPropertyDescriptor,
    defineProperty,
    deleteProperty: Reflect.deleteProperty,
    hasOwn: Object.hasOwn,
    is: Object.is,
    isArray: Array.isArray,
    parse: JSON.parse,
    quote: JSON.stringify as (text: string) => string,
    toText: String,
    Function,
    Float64Array,
    WeakSet,
    Proxy,
    weakSetAdd: WeakSet.prototype.add,
    weakSetHas: WeakSet.prototype.has,
    charCodeAt: String.prototype.charCodeAt,
    substring: String.prototype.substring,
    typedArrayTag: getterOf(typedArray, Symbol.toStringTag),
    typedArrayLength: getterOf(typedArray, "length"),
    typedArrayBuffer: getterOf(typedArray, "buffer"),
    typedArraySet: Float64Array.prototype.set,
    stackOf: getOwnPropertyDescriptor(new Error(), "stack")?.get,
    typedArrayPrototype: typedArray,
    objectPrototype: Object.prototype,
    arrayPrototype: Array.prototype,
    functionPrototype: Function.prototype,
    kinds: nameKinds(),
  };
}

/** Prototypes by which well-known things are called by their name in a message. */
export function nameKinds() {
  const iterators = [[].values(), new Map().entries(), new Set().values()];
  return [
    ...iterators.map((iterator) => ({ prototype: Reflect.getPrototypeOf(iterator) as object, kind: "an iterator" })),
    { prototype: Promise.prototype, kind: "a promise" },
    { prototype: Map.prototype, kind: "a Map" },
    { prototype: Set.prototype, kind: "a Set" },
    { prototype: Date.prototype, kind: "a Date" },
    { prototype: RegExp.prototype, kind: "a regular expression" },
    { prototype: Error.prototype, kind: "an error" },
    { prototype: Number.prototype, kind: "a Number object" },
    { prototype: String.prototype, kind: "a String object" },
    { prototype: Boolean.prototype, kind: "a Boolean object" },
    { prototype: ArrayBuffer.prototype, kind: "an ArrayBuffer" },
    { prototype: BigInt64Array.prototype, kind: "an array of bigints" },
    { prototype: BigUint64Array.prototype, kind: "an array of bigints" },
  ];
}
