import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeFrame, FrameReader, Repeated } from "#grader/process/frames.ts";

test("FrameReader puts messages together however the stream is cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.json().map((text) => JSON.parse(text) as unknown)),
      fc.integer({ min: 1, max: 9 }),
      (messages, size) => {
        const stream = Buffer.concat(messages.map(encodeFrame));
        const reader = new FrameReader(1_000_000);
        const received: unknown[] = [];
        for (let i = 0; i < stream.length; i += size) received.push(...reader.push(stream.subarray(i, i + size)));
        expect(JSON.stringify(received)).toBe(JSON.stringify(messages));
      },
    ),
  );
});

test("FrameReader refuses a frame by its length, before the body has come", () => {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(101);
  expect(() => new FrameReader(100).push(header)).toThrow("a frame of 101 bytes; 100 are allowed");
});

test("FrameReader refuses a body that is not JSON", () => {
  const frame = encodeFrame("abc");
  frame[4] = 0;
  expect(() => new FrameReader(100).push(frame)).toThrow(SyntaxError);
});

test("a message that is repeated is made once, and read as any other is", () => {
  let made = 0;
  const message = new Repeated(() => ({ type: "call", made: ++made, text: "h₁ = …" }));
  const stream = Buffer.concat([encodeFrame(message), encodeFrame({ type: "renew" }), encodeFrame(message)]);
  const call = { type: "call", made: 1, text: "h₁ = …" };
  expect(new FrameReader(1000).push(stream)).toEqual([call, { type: "renew" }, call]);
});
