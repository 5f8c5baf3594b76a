import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFolder } from "#exercises/catalog.ts";
import { MAX_FILE_BYTES } from "#exercises/folder.ts";
import { MAX_TOTAL_BYTES } from "#server/authoring/archive/bounds.ts";
import { readArchive } from "#server/authoring/archive/read.ts";
import { ARCHIVE_FORMS, writeArchive } from "#server/authoring/archive/write.ts";
import { aTar, aTarGz, aZip, localPart, paxRecords, type TarPiece, type ZipPiece } from "../../support/archives.ts";

const PROMPT = { name: "gru-cell/prompt.md", content: "Write it." };

async function read(bytes: Uint8Array, name = "archive.zip") {
  const answer = await readArchive({ name, bytes });
  return answer.ok ? answer.value : answer.message;
}

test("an archive of all exercises is read as it was written, and written again is the same bytes", async () => {
  const slugs = readdirSync("exercises", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const exercises = await Promise.all(
    slugs.map(async ({ name: slug }) => ({ slug, files: await readFolder("exercises", slug) })),
  );
  expect(exercises.length).toBeGreaterThan(40);
  for (const form of ARCHIVE_FORMS) {
    const bytes = await writeArchive(exercises, form);
    const content = await readArchive({ name: "x", bytes });
    if (!content.ok) throw new Error(content.message);
    expect(Object.fromEntries(content.value.exercises.map(({ slug, files }) => [slug, files]))).toEqual(
      Object.fromEntries(exercises.map(({ slug, files }) => [slug, files])),
    );
    expect(content.value.leftOut).toEqual([]);
    expect((await writeArchive(content.value.exercises.toReversed(), form)).equals(bytes)).toBe(true);
  }
});

test("an exercise on top of an archive is called as the archive is", async () => {
  const files = [{ name: "prompt.md", content: "Write it." }];
  const exercises = [{ slug: "gru-cell", files: { "prompt.md": "Write it." } }];
  expect(await read(aZip(files), "gru-cell.zip")).toEqual({ exercises, leftOut: [] });
  expect(await read(aTarGz(files), "gru-cell.tar.gz")).toEqual({ exercises, leftOut: [] });
  expect(await read(aZip(files), "My Exercise (1).zip")).toMatch(/archive is called “My Exercise \(1\)”.*gru-cell/);
});

test("a collection may lie deep, beside files that belong to no exercise", async () => {
  const archive = aZip([
    { name: "repository/README.md", content: "About." },
    { name: "repository/exercises/", mode: 0o040755 },
    { name: "repository/exercises/two/parts/b/reference.ts", content: "export {};" },
    { name: "repository/exercises/two/exercise.json", content: "{}" },
    { name: "repository/exercises/one/prompt.md", content: "One." },
  ]);
  expect(await read(archive)).toEqual({
    exercises: [
      { slug: "one", files: { "prompt.md": "One." } },
      { slug: "two", files: { "parts/b/reference.ts": "export {};", "exercise.json": "{}" } },
    ],
    leftOut: ["repository/README.md"],
  });
});

test("what macOS adds and what begins with a dot is passed over, whatever is in it", async () => {
  const archive = aZip([
    PROMPT,
    { name: "__MACOSX/gru-cell/._prompt.md", content: Buffer.from([0xff, 0x00]) },
    { name: "gru-cell/.DS_Store", content: Buffer.from([0xff]) },
    { name: "gru-cell/.git/config", content: "x" },
  ]);
  expect(await read(archive)).toEqual({
    exercises: [{ slug: "gru-cell", files: { "prompt.md": "Write it." } }],
    leftOut: [],
  });
});

test("line endings become those of the catalogue, and a byte order mark goes", async () => {
  const content = await read(aZip([{ name: "gru-cell/prompt.md", content: "\ufeffa\r\nb\rc" }]));
  expect(content).toMatchObject({ exercises: [{ files: { "prompt.md": "a\nb\nc" } }] });
});

const NAMES: [what: string, name: string, says: RegExp][] = [
  ["leads out", "../prompt.md", /^“\.\.\/prompt\.md” leads out of the archive’s folder\.$/],
  ["leads out from deep", "gru-cell/mistakes/../../../x.ts", /leads out/],
  ["is absolute", "/etc/passwd", /^“\/etc\/passwd” is an absolute path\.$/],
  ["has a drive", "C:/x.ts", /^“C:\/x\.ts” is an absolute path\.$/],
  ["has a backslash", "gru-cell\\..\\x.ts", /has a backslash in its name/],
  ["has a folder of no exercise", "gru-cell/node_modules/x.ts", /is in no folder that an exercise has/],
  ["has no ending", "gru-cell/mistakes", /has a name that is not made of/],
  ["is a device of Windows", "gru-cell/aux.ts", /Windows keeps for a device/],
  ["has signs that go unseen", "gru-cell/a\u202eb.ts", /^“gru-cell\/a\\u\{202e\}b\.ts” has a name that is not made of/],
  ["is twice there", "gru-cell/prompt.md", /^“gru-cell\/prompt\.md” is in the archive twice\.$/],
  ["is twice there but for case", "gru-cell/PROMPT.md", /upper and lower case/],
  ["is twice there but for a dot", "gru-cell/./prompt.md", /upper and lower case|twice/],
];

test.each(NAMES)("an entry whose name %s is refused by name", async (_, name, says) => {
  expect(await read(aZip([PROMPT, { name, content: "x" }]))).toMatch(says);
  expect(await read(aTarGz([PROMPT, { name, content: "x" }]))).toMatch(says);
});

test("names that differ in how an accent is written are one name", async () => {
  const composed = [PROMPT, { name: "gru-cell/\u00e9.ts" }, { name: "gru-cell/e\u0301.ts" }];
  expect(await read(aZip(composed))).toMatch(/but for upper and lower case or accents/);
});

const ZIPS: [what: string, pieces: ZipPiece[], says: RegExp][] = [
  ["has a NUL in a name", [{ name: "gru-cell/a.ts\0.md" }], /NUL character in its name/],
  ["has a name in no UTF-8", [{ name: Buffer.from([0x61, 0xff]) }], /^“aÿ” has a name that is not UTF-8/],
  ["holds a link", [{ ...PROMPT, mode: 0o120777 }], /^“gru-cell\/prompt\.md” is a link/],
  ["holds a device", [{ ...PROMPT, mode: 0o060644 }], /is neither a file nor a folder/],
  ["is encrypted", [{ ...PROMPT, flags: 0x801 }], /is encrypted/],
  ["is strongly encrypted", [{ ...PROMPT, flags: 0x841 }], /encrypt/],
  ["is compressed otherwise", [{ ...PROMPT, method: 12 }], /not read here \(method 12\)/],
  ["has a folder with content", [{ name: "gru-cell/", content: "x", mode: 0o040755 }], /is a folder that has content/],
  ["names an entry in two ways", [{ ...PROMPT, localName: "gru-cell/cases0.ts" }], /described in two ways/],
  ["has a wrong checksum", [{ ...PROMPT, says: { crc: 1 } }], /is damaged: its checksum is another/],
  ["says too small a size", [{ ...PROMPT, says: { size: 3 } }], /the archive says 3/],
  ["says too large a size", [{ ...PROMPT, says: { size: 4000 } }], /has 9 bytes, and the archive says 4000/],
  [
    "says a size of gigabytes",
    [{ ...PROMPT, says: { size: 0xfffffff0 } }],
    /has 4294967280 bytes; a file may have 262144/,
  ],
  ["says that its data is behind its end", [{ ...PROMPT, says: { compressedSize: 9999 } }], /no whole zip archive/],
  [
    "says a size of zip64",
    [{ ...PROMPT, says: { size: 0xffffffff }, extra: Buffer.from([1, 0, 8, 0, 255, 255, 255, 255, 255, 255, 31, 0]) }],
    /bytes; a file may have 262144|described in two ways/,
  ],
  ["is in no UTF-8", [{ name: "gru-cell/prompt.md", content: Buffer.from("caf\xe9", "latin1") }], /is not UTF-8 text/],
  ["is in UTF-16", [{ name: "gru-cell/prompt.md", content: Buffer.from("\ufeffa", "utf16le") }], /is not UTF-8 text/],
  ["holds a NUL", [{ name: "gru-cell/prompt.md", content: "a\0b" }], /“gru-cell\/prompt\.md” holds a NUL character/],
  [
    "holds an archive",
    [PROMPT, { name: "gru-cell/more.zip", content: aZip([PROMPT]) }],
    /more\.zip” (is not UTF-8|holds)/,
  ],
  [
    "has a large file",
    [{ ...PROMPT, content: "x".repeat(MAX_FILE_BYTES + 1) }],
    /has 262145 bytes; a file may have 262144/,
  ],
  [
    "lies about a large file",
    [{ ...PROMPT, content: "x".repeat(5_000_000), says: { size: 10 } }],
    /“gru-cell\/prompt\.md” has more than 262144 bytes/,
  ],
  ["is no exercise", [{ name: "folder/readme.md" }], /holds no exercise/],
  ["has an exercise of another name", [{ name: "Gru Cell/prompt.md" }], /“Gru Cell” is the folder of an exercise/],
  ["has one exercise twice", [PROMPT, { name: "b/gru-cell/prompt.md" }], /second folder for the exercise gru-cell/],
];

test.each(ZIPS)("a zip that %s is refused", async (_, pieces, says) => {
  expect(await read(aZip(pieces))).toMatch(says);
});

test("a zip with an entry inside another one's data is refused", async () => {
  const inner = { name: "gru-cell/b.ts", content: "x" };
  const outer = { name: "gru-cell/a.ts", content: localPart(inner), stored: true };
  expect(await read(aZip([PROMPT, outer, { ...inner, insideOf: 1 }]))).toBe(
    "“gru-cell/b.ts” shares its data with another entry.",
  );
});

test("a zip that holds more entries than it says is refused, and one that says more as well", async () => {
  const pieces = [PROMPT, { name: "gru-cell/starter.ts", content: "x" }];
  expect(await read(aZip(pieces, { entryCount: 1 }))).toMatch(/more than the 1 entries that it says/);
  expect(await read(aZip(pieces, { entryCount: 3 }))).toMatch(/no whole zip archive/);
});

test("of an archive of many files no more than the bound is inflated", async () => {
  const content = Buffer.alloc(MAX_FILE_BYTES, "x");
  const count = MAX_TOTAL_BYTES / MAX_FILE_BYTES + 1;
  const names = Array.from({ length: count }, (_, number) => `gru-cell/mistakes/m${number}.ts`);
  const pieces = [PROMPT, ...names.map((name) => ({ name, content }))];
  expect(await read(aZip(pieces))).toBe("The archive holds more than 20 MB of files.");
  expect(await read(aTarGz(pieces))).toBe("The archive holds more than 20 MB of files.");
});

test("an exercise whose files have more than 2 MB together is refused", async () => {
  const large = (n: number) => ({ name: `gru-cell/mistakes/m${n}.ts`, content: "x".repeat(250_000) });
  const pieces = [PROMPT, ...Array.from({ length: 9 }, (_, n) => large(n))];
  expect(await read(aZip(pieces))).toMatch(
    /^The exercise gru-cell is too large: all files of the exercise together have 2,250,\d{3} bytes; 2,097,152 are allowed\.$/,
  );
});

test("more than 200 files of one exercise, and more than 100 exercises, are refused", async () => {
  const files = Array.from({ length: 201 }, (_, number) => ({ name: `gru-cell/mistakes/m${number}.ts`, content: "x" }));
  expect(await read(aZip([PROMPT, ...files]))).toMatch(/m199\.ts” is file number 201 of gru-cell; 200 are allowed/);
  const exercises = Array.from({ length: 101 }, (_, number) => ({ name: `e${number}/prompt.md`, content: "x" }));
  expect(await read(aZip(exercises))).toBe("The archive holds 101 exercises; 100 are allowed.");
});

const TARS: [what: string, pieces: TarPiece[], says: RegExp][] = [
  [
    "holds a link",
    [PROMPT, { name: "gru-cell/a.ts", kind: "2", linkName: "/etc/passwd" }],
    /“gru-cell\/a\.ts” is a link/,
  ],
  ["holds a hard link", [PROMPT, { name: "gru-cell/a.ts", kind: "1", linkName: "x" }], /is a hard link/],
  ["holds a device", [{ name: "gru-cell/a.ts", kind: "3" }], /is a device/],
  ["holds a pipe", [{ name: "gru-cell/a.ts", kind: "6" }], /is a pipe/],
  ["holds what nobody knows", [{ name: "gru-cell/a.ts", kind: "Z" }], /is neither a file nor a folder/],
  ["holds a file with holes", [{ name: "gru-cell/a.ts", kind: "S" }], /is a file with holes/],
  ["has a wrong checksum", [{ ...PROMPT, checksum: "000000\0 " }], /the checksum of a header is another/],
  ["has no checksum", [{ ...PROMPT, checksum: "????????" }], /the checksum of a header is another/],
  ["has a negative size", [{ ...PROMPT, size: Buffer.alloc(12, 0xff) }], /has a size that is no octal number/],
  ["has a negative octal size", [{ ...PROMPT, size: "-0000000001\0" }], /has a size that is no octal number/],
  ["has a size of gigabytes", [{ ...PROMPT, size: "77777777777\0" }], /it is cut short/],
  ["has a folder with content", [{ name: "gru-cell/", kind: "5", content: "x" }], /is a folder that has content/],
  ["has a name in no UTF-8", [{ name: Buffer.from([0x61, 0xff]) }], /has a name that is not UTF-8/],
  [
    "calls an entry otherwise in a long name",
    [{ name: "././@LongLink", kind: "L", content: "../../out.ts\0" }, PROMPT],
    /“\.\.\/\.\.\/out\.ts” leads out/,
  ],
  [
    "calls an entry otherwise in an extended header",
    [{ name: "pax", kind: "x", content: paxRecords({ path: "/etc/passwd" }) }, PROMPT],
    /“\/etc\/passwd” is an absolute path/,
  ],
  [
    "hides a NUL in an extended header",
    [{ name: "pax", kind: "x", content: paxRecords({ path: "gru-cell/a.ts\0.md" }) }, PROMPT],
    /NUL character in its name/,
  ],
  [
    "has a size of its own in an extended header",
    [{ name: "pax", kind: "x", content: paxRecords({ size: "-1" }) }, PROMPT],
    /has two different sizes/,
  ],
  [
    "names all entries at once",
    [{ name: "pax", kind: "g", content: paxRecords({ path: "gru-cell/a.ts" }) }, PROMPT],
    /gives all entries of the archive one name/,
  ],
  [
    "has two long names for one entry",
    [
      { name: "L", kind: "L", content: "gru-cell/a.ts\0" },
      { name: "pax", kind: "x", content: paxRecords({ path: "gru-cell/b.ts" }) },
      PROMPT,
    ],
    /has two long names/,
  ],
  [
    "has an extended header that is none",
    [{ name: "pax", kind: "x", content: "9999 path=x\n" }, PROMPT],
    /cannot be read/,
  ],
  ["has an endless extended header", [{ name: "pax", kind: "x", content: "1".repeat(70_000) }], /more than 64 KB/],
  ["has a prefix that leads out", [{ ...PROMPT, prefix: "../.." }], /leads out/],
];

test.each(TARS)("a tar that %s is refused", async (_, pieces, says) => {
  expect(await read(aTarGz(pieces))).toMatch(says);
});

test("long names and what git notes of its commit are read", async () => {
  const path = `gru-cell/mistakes/${"a".repeat(90)}.ts`;
  const pieces = [
    { name: "pax_global_header", kind: "g", content: paxRecords({ comment: "0123456789" }) },
    { name: "x", kind: "x", content: paxRecords({ mtime: "1.5", path: "gru-cell/prompt.md" }) },
    { name: "cut", content: "Write it." },
    { name: "././@LongLink", kind: "L", content: `${path}\0` },
    { name: path.slice(0, 100), content: "x" },
  ];
  const files = { "prompt.md": "Write it.", [path.slice("gru-cell/".length)]: "x" };
  expect(await read(aTarGz(pieces))).toEqual({ exercises: [{ slug: "gru-cell", files }], leftOut: [] });
});

test("a tar that is cut short, or goes on after its end, is refused", async () => {
  const tar = aTar([PROMPT]);
  expect(await read(gzipSync(tar.subarray(0, 700)))).toMatch(/cut short/);
  expect(await read(gzipSync(tar.subarray(0, 1024)))).toMatch(/cut short/);
  expect(await read(gzipSync(Buffer.concat([tar, tar])))).toMatch(/goes on after its end/);
});

test("a gzip file that has a second member, anything after its end, or less than all of it is refused", async () => {
  const whole = aTarGz([PROMPT]);
  expect(await read(whole)).toMatchObject({ exercises: [{ slug: "gru-cell" }] });
  expect(await read(Buffer.concat([whole, whole]))).toMatch(/goes on after its end/);
  expect(await read(Buffer.concat([whole, Buffer.from("garbage")]))).toMatch(/goes on after its end/);
  expect(await read(whole.subarray(0, -3))).toMatch(/cut short/);
  const damaged = Buffer.from(whole);
  damaged[damaged.length - 6]! ^= 1;
  expect(await read(damaged)).toMatch(/checksum/);
});

test("a gzip bomb is inflated up to the bound and no further", async () => {
  const bomb = gzipSync(Buffer.alloc(300_000_000));
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().rss;
  expect(await read(bomb)).toBe("The archive inflates to more than 40 MB.");
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test("what is no archive at all is told what is one", async () => {
  expect(await read(Buffer.from("Once upon a time"))).toBe("This is neither a .zip nor a .tar.gz archive.");
  expect(await read(Buffer.alloc(0))).toBe("The file is empty.");
  expect(await read(Buffer.alloc(6 * 1024 * 1024, "PK"))).toBe("The archive has more than 5 MB.");
  expect(await read(aTar([PROMPT]))).toBe("This is neither a .zip nor a .tar.gz archive.");
});

/** Bytes of an honest archive with some of them changed, cut out or put in. */
function mutated(bytes: Buffer) {
  const change = fc.record({ at: fc.nat(bytes.length - 1), drop: fc.nat(8), insert: fc.uint8Array({ maxLength: 8 }) });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce<Buffer>((all, { at, drop, insert }) => {
      return Buffer.concat([all.subarray(0, at), insert, all.subarray(at + drop)]);
    }, bytes),
  );
}

test("whatever is done to an archive's bytes, it is read within its bounds or refused in a sentence", async () => {
  const pieces = [PROMPT, { name: "gru-cell/starter.ts", content: "export {};\n".repeat(40) }];
  const zip = aZip([...pieces, { name: "gru-cell/cases.ts", content: "x", stored: true }]);
  const pax = { name: "x", kind: "x", content: paxRecords({ path: "gru-cell/judge.ts" }) };
  const tar = aTar([...pieces, pax, { name: "cut", content: "y" }]);
  const archives = fc.oneof(
    mutated(zip),
    mutated(tar).map((bytes) => gzipSync(bytes)),
    mutated(gzipSync(tar)),
    fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.concat([Buffer.from("PK\x03\x04"), bytes])),
  );
  await fc.assert(
    fc.asyncProperty(archives, async (bytes) => {
      const answer = await readArchive({ name: "gru-cell.zip", bytes });
      if (!answer.ok) expect(answer.message).toMatch(/\.$/);
      else for (const { files } of answer.value.exercises) expect(JSON.stringify(files).length).toBeLessThan(10_000);
    }),
    { numRuns: 3000 },
  );
});
