import {
  createConsole,
  firstChars,
  show,
  showArray,
  showProperty,
  showRecord,
  showTypedArray,
  writeLine,
} from "./inside/console.ts";
import { describeError, readStack, readText } from "./inside/describe-error.ts";
import {
  encode,
  encodeAny,
  encodeArray,
  encodeRecord,
  encodeText,
  encodeTypedArray,
  makeRoom,
  noteTwins,
  objectKind,
  primitiveKind,
  pushNumber,
  pushNumbers,
  refuse,
} from "./inside/encode.ts";
import { captureIntrinsics, nameKinds } from "./inside/intrinsics.ts";
import { fixBuffers, fixDate, fixErrors, lockDown, nextRandom } from "./inside/lock-down.ts";
import { isUnchanged, listChanged } from "./inside/notes.ts";
import { enter, pick, readArguments, reviveAll } from "./inside/program.ts";
import { setHidden } from "./inside/set-hidden.ts";
import { hasIndex, watchIndexes, watchProxies } from "./inside/watch.ts";

const FUNCTIONS = [
  captureIntrinsics,
  nameKinds,
  ...[lockDown, setHidden, nextRandom, fixBuffers, fixDate, fixErrors],
  ...[watchProxies, watchIndexes, hasIndex],
  ...[createConsole, writeLine, show, showArray, showTypedArray, showRecord, showProperty, firstChars],
  ...[encode, encodeAny, encodeText, encodeArray, encodeTypedArray, encodeRecord],
  ...[primitiveKind, objectKind, pushNumber, pushNumbers, makeRoom, refuse, noteTwins],
  ...[listChanged, isUnchanged],
  ...[describeError, readText, readStack],
  ...[enter, pick, readArguments, reviveAll],
];

/**
 * What runs first in an isolate, as text: the functions of ./inside in one strict scope, which Node has already made
 * plain JavaScript of. Its value is a function of the settings and the shared memory of the console; that one answers
 * with `Inside`.
 */
export const PRELUDE = `(function () {
"use strict";
${FUNCTIONS.map(String).join("\n")}
const intrinsics = captureIntrinsics();
return (settings, header, text) => {
  const units = new Uint16Array(text);
  return enter(intrinsics, settings, { header: new Uint32Array(header), text: units, capacity: units.length });
};
})()`;
