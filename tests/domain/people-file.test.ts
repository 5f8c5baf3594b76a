import { expect, test } from "vitest";
import { decodeFile } from "#domain/enrolment/decode-file.ts";
import { writeLinksFile } from "#domain/enrolment/links-file.ts";
import { MAX_LINES, readPeopleFile } from "#domain/enrolment/people-file.ts";

const MARK = "\uFEFF";
const ada = { line: 2, email: "ada@example.org", name: "Ada Lovelace", section: "Tuesday", role: "learner" };

const read = (text: string) => {
  const file = readPeopleFile(text);
  if (file.status === "refused") throw new Error(file.reason);
  return file;
};
const refusal = (text: string) => {
  const file = readPeopleFile(text);
  return file.status === "refused" ? file.reason : null;
};

test.each([
  ["commas", "email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n"],
  ["semicolons", "email;name;section;role\nada@example.org;Ada Lovelace;Tuesday;learner\n"],
  ["tabs", "email\tname\tsection\trole\nada@example.org\tAda Lovelace\tTuesday\tlearner\n"],
  ["a byte-order mark", `${MARK}email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner`],
  [
    "a byte-order mark before a quote",
    `${MARK}"email","name","section","role"\n"ada@example.org","Ada Lovelace",Tuesday,`.replace(/,$/, ",learner"),
  ],
  ["line ends of Windows", "email,name,section,role\r\nada@example.org,Ada Lovelace,Tuesday,learner\r\n"],
  ["line ends of old machines", "email,name,section,role\rada@example.org,Ada Lovelace,Tuesday,learner\r"],
  [
    "other names and order",
    "Group;Course role;Full Name;E-Mail Address\nTuesday;Student;Ada Lovelace;ADA@Example.org ",
  ],
  [
    "names in two columns",
    "First name,Surname,Email address,Groups,Role\nAda,Lovelace,ada@example.org,Tuesday,student",
  ],
])("a file with %s is read", (_, text) => {
  expect(read(text)).toEqual({ status: "read", people: [ada], bad: [], unusedColumns: [] });
});

test("a quoted separator, quote and line break stay in their cell, and lines are counted as in an editor", () => {
  const { people, bad } = read(
    'email,name\nada@example.org,"Lovelace, ""Ada""\nof London"\n\nnobody,\nbob@example.org,Bob',
  );
  expect(people.map(({ line, email, name }) => [line, email, name])).toEqual([
    [2, "ada@example.org", 'Lovelace, "Ada" of London'],
    [6, "bob@example.org", "Bob"],
  ]);
  expect(bad).toEqual([{ line: 5, email: "nobody", reason: expect.stringContaining("not an e-mail address") }]);
});

test.each(['"Ada', '"Ada" Lovelace'])("a line with the quote %s is named, and those below it are read", (name) => {
  const { people, bad } = read(`email,name\nada@example.org,${name}\nbob@example.org,Bob\ncy@example.org,Cy`);
  expect(bad).toEqual([{ line: 2, email: "", reason: "a quote is opened here and not closed" }]);
  expect(people.map(({ line, email }) => [line, email])).toEqual([
    [3, "bob@example.org"],
    [4, "cy@example.org"],
  ]);
});

test("a file full of broken quotes is refused, and not looked at again for each", () => {
  expect(refusal(`email,name\n${'ada@example.org,"Ada" L\n'.repeat(9_000)}`)).toContain("quote");
});

test.each([
  ["one a line", "ada@example.org\nbob@example.org\n"],
  ["on one line", "ada@example.org, bob@example.org"],
])("a list of addresses and nothing else is read, %s", (_, text) => {
  expect(read(text).people.map(({ email, role }) => [email, role])).toEqual([
    ["ada@example.org", null],
    ["bob@example.org", null],
  ]);
});

test("bad lines are named with their number and reason, and the others are read", () => {
  const { people, bad } = read(
    `email,role,section,id\nada@example.org,,,1\n,learner,,2\nnot an address,,,3\nADA@example.org,,,4\nbob@example.org,headmaster,,5\ncy@example.org,,${"x".repeat(61)},6\ndi@example.org`,
  );
  expect(people.map(({ line, email }) => [line, email])).toEqual([
    [2, "ada@example.org"],
    [8, "di@example.org"],
  ]);
  expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
    [3, "there is no address"],
    [4, "this is not an e-mail address like name@example.org"],
    [5, "this address is in line 2 already"],
    [6, "the role “headmaster” is none of instructor, assistant, learner and observer"],
    [7, "the section's name has 61 characters; 60 fit"],
  ]);
});

test("columns that say nothing to us are named", () => {
  expect(read("email,matriculation,major\nada@example.org,1,2").unusedColumns).toEqual(["matriculation", "major"]);
});

test.each([
  ["", "There are no lines"],
  [` \n${MARK}\n`, "There are no lines"],
  ["name,role\nAda,learner", "no column for e-mail addresses"],
  ["ada@example.org,Ada Lovelace\nbob@example.org,Bob", "something beside it"],
  [`email\n${Array.from({ length: MAX_LINES + 1 }, (_, i) => `p${i}@example.org\n`).join("")}`, "10,001 lines"],
])("a text that cannot be read at all is refused with what was expected (%#)", (text, words) => {
  expect(refusal(text)).toContain(words);
});

test("10,000 lines are read", () => {
  const lines = Array.from({ length: MAX_LINES }, (_, i) => `p${i}@example.org;P ${i}`);
  expect(read(`${MARK}email;name\r\n${lines.join("\r\n")}`).people).toHaveLength(MAX_LINES);
});

test("a null and other control characters do not get through", () => {
  expect(read("email,name,section\nada@example.org,A\u0000da,Tues\u0000day").people[0]).toMatchObject({
    name: "A da",
    section: "Tues day",
  });
});

test.each([
  ["UTF-8", new TextEncoder().encode("Zoë")],
  ["UTF-16 little end first", Uint8Array.of(0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0)],
  ["UTF-16 big end first", Uint8Array.of(0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb)],
  ["the code page of older spreadsheets", Uint8Array.of(0x5a, 0x6f, 0xeb)],
])("a file in %s is decoded", (_, bytes) => {
  expect(decodeFile(bytes)).toBe("Zoë");
});

test("a name in the file of links is no formula to a spreadsheet", () => {
  const file = writeLinksFile([
    { email: "ada@example.org", name: '=HYPERLINK("http://x")', section: "+A", role: "learner", url: "https://x" },
  ]);
  expect(file).toBe(
    `${MARK}email,name,section,role,link\r\nada@example.org,"'=HYPERLINK(""http://x"")","'+A",learner,https://x\r\n`,
  );
});
