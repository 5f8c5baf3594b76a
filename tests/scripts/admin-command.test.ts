import { expect, test } from "vitest";
import { parseAdminCommand } from "#scripts/admin-command.ts";

test.each([
  [[], { name: "help" }],
  [["--help"], { name: "help" }],
  [["list-users"], { name: "list-users" }],
  [["rotate-seeds", "gru-cell"], { name: "rotate-seeds", slug: "gru-cell" }],
  [["delete-user", "a@example.org"], { name: "delete-user", email: "a@example.org" }],
  [["delete-user", "--yes", "a@example.org"], { name: "delete-user", email: "a@example.org", yes: true }],
  [["invite"], { name: "invite" }],
  [["invite", "--email", "a@example.org"], { name: "invite", email: "a@example.org" }],
  [["reset-link", "--email", "a@example.org"], { name: "reset-link", email: "a@example.org" }],
  [["create-user", "--email", "a@example.org"], { name: "create-user", email: "a@example.org", role: "learner" }],
  [
    ["create-user", "--role", "instructor", "--email", "a@example.org", "--name", "Ada"],
    { name: "create-user", email: "a@example.org", role: "instructor", fullName: "Ada" },
  ],
])("admin %j is understood", (args, command) => {
  expect(parseAdminCommand(args)).toEqual(command);
});

test.each([
  [["grant"], /no command “grant”/],
  [["create-user"], /--email must be an e-mail address/],
  [["create-user", "--email", "ada"], /--email must be an e-mail address/],
  [["create-user", "--email", "a@example.org", "--role", "boss"], /--role must be learner, instructor or admin/],
  [["invite", "--role", "learner"], /invite takes no --role/],
  [["delete-user"], /delete-user needs the person's e-mail address/],
  [["delete-user", "ada"], /delete-user needs the person's e-mail address/],
  [["delete-user", "a@example.org", "b@example.org"], /“b@example.org” was not expected/],
  [["delete-user", "a@example.org", "--email", "b@example.org"], /“a@example.org” was not expected/],
  [["list-users", "--yes"], /list-users takes no --yes/],
  [["list-users", "now"], /“now” was not expected/],
  [["rotate-seeds"], /rotate-seeds needs the exercise's slug/],
  [["rotate-seeds", "gru-cell", "now"], /“now” was not expected/],
  [["list-users", "--force"], /--force/],
])("admin %j is refused in one sentence", (args, sentence) => {
  expect(() => parseAdminCommand(args)).toThrow(sentence);
});
