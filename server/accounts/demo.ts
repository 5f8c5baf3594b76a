import "server-only";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { createCourseFor } from "../courses/write.ts";
import { database } from "../database.ts";
import { createAccount } from "./admin.ts";

const Account = z.object({ email: z.string(), password: z.string() });
/** demo-accounts.json, as tests and people read it. */
export const DemoAccounts = z.object({
  instructor: Account,
  learner: Account,
  course: z.object({ joinCode: z.string() }),
});
export type DemoAccounts = z.infer<typeof DemoAccounts>;

/**
 * One instructor, one learner and a course, for the first look at an empty installation. Null when there are accounts
 * already. The passwords are kept in demo-accounts.json, readable by the owner alone.
 */
export async function createDemoAccounts(dataDir: string): Promise<DemoAccounts | null> {
  if ((await database().user.count()) > 0) return null;
  const instructor = await createAccount({
    email: "instructor@example.org",
    name: "Ada Instructor",
    role: "instructor",
  });
  const learner = await createAccount({ email: "learner@example.org", name: "Leo Learner", role: "learner" });
  const course = await createCourseFor(instructor.id, "Recurrent networks from scratch");
  await database().enrollment.create({ data: { courseId: course.id, userId: learner.id, role: "learner" } });

  const accounts: DemoAccounts = {
    instructor: { email: "instructor@example.org", password: instructor.password },
    learner: { email: "learner@example.org", password: learner.password },
    course: { joinCode: course.joinCode },
  };
  await writeFile(fileIn(dataDir), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

const fileIn = (dataDir: string) => path.join(dataDir, "demo-accounts.json");
