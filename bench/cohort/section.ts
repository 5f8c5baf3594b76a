import { createLearners } from "../product/accounts.ts";
import { fetchCsrfToken, type SignedIn, signIn } from "../product/learner.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import { atMost, type Goal, type Measured, type Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { growthExponent, summarize } from "../statistics.ts";
import { PAGES } from "./pages.ts";
import { type SeedSize, seedCourse } from "./seed.ts";
import { fillWithTalk } from "./talk.ts";

type Row = { learners: number; page: string; samples: number[] };

const SIZES: SeedSize[] = [50, 200, 800].map((learners) => ({ learners, exercises: 60, submissions: 10 }));
const QUICK: SeedSize[] = [3, 6].map((learners) => ({ learners, exercises: 7, submissions: 2 }));
const WARM_UP = 3;

/** How long the pages of a course take to answer, and how that grows with its learners. */
export async function measureCohort({ quick, tell }: SectionOptions): Promise<Measured> {
  return withProduct({}, async (bench) => {
    const rows: Row[] = [];
    const [instructor, admin] = [await anAccount(bench, "instructor"), await anAccount(bench, "admin")];
    for (const size of quick ? QUICK : SIZES) {
      tell(`seeding ${size.learners} learners`);
      const courseId = await seedCourse(bench.product, size);
      await enrol(bench, courseId, instructor.email);
      const fullest = await fillWithTalk(bench.client, { courseId, email: instructor.email, size });
      tell("asking for its pages");
      for (const { name, path, isForAdmins } of PAGES) {
        const { session } = isForAdmins ? admin : instructor;
        const samples = await ask(bench, session, () => path({ courseId, fullest }), quick ? 3 : 40);
        rows.push({ learners: size.learners, page: name, samples });
      }
    }
    return { tables: [times(rows), growth(rows)], goals: goalsOf(rows), notes: NOTES };
  });
}

export async function anAccount({ client, http }: Bench, role: string): Promise<{ email: string; session: SignedIn }> {
  const [account] = await createLearners(client, 1);
  await client.query(`update "User" set role = $1 where email = $2`, [role, account!.email]);
  return { email: account!.email, session: await signIn(http, account!, await fetchCsrfToken(http)) };
}

async function enrol({ client }: Bench, courseId: string, email: string): Promise<void> {
  await client.query(
    `insert into "Enrollment" ("courseId", "userId", role) select $1, id, 'instructor' from "User" where email = $2`,
    [courseId, email],
  );
}

/** Milliseconds from the question to the end of the answer, one question after the other. */
async function ask({ http }: Bench, { cookie }: SignedIn, path: () => string, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let i = -WARM_UP; i < count; i++) {
    const startedAt = performance.now();
    const { status } = await http.ask({ path: path(), headers: { cookie } });
    if (status !== 200) throw new Error(`${path()} answered ${status}`);
    if (i >= 0) samples.push(performance.now() - startedAt);
  }
  return samples;
}

function times(rows: Row[]): Table {
  return {
    title: "Pages of a course: 60 exercises, 10 submissions to each by each learner; ms",
    columns: ["page", "learners", "median", "p95", "n"],
    rows: rows.map(({ page, learners, samples }) => {
      const { p50, p95, n } = summarize(samples);
      return [page, learners, p50, p95, n];
    }),
  };
}

function growth(rows: Row[]): Table {
  const byPage = Map.groupBy(rows, ({ page }) => page);
  return {
    title: "How the median grows with the learners: p in time ≈ c·learnersᵖ",
    columns: ["page", "p"],
    rows: [...byPage].map(([page, ofPage]) => [
      page,
      growthExponent(ofPage.map(({ learners, samples }) => ({ x: learners, y: summarize(samples).p50 }))),
    ]),
  };
}

function goalsOf(rows: Row[]): Goal[] {
  return rows
    .filter(({ learners }) => learners === 800)
    .flatMap(({ page, samples }) => {
      const { p50, p95 } = summarize(samples);
      const of = `${page}, 800 learners`;
      return [atMost(`${of}, median`, p50, 300, "ms"), atMost(`${of}, p95`, p95, 1000, "ms")];
    });
}

const NOTES = [
  "Asked over HTTP by a signed-in instructor, the deletion preview by an administrator, one question after the other, until the whole answer has come; scripts and styles, which a browser keeps, are not loaded. The courses of all sizes are in one database, the largest last.",
  "The work is made up by npm run seed:cohort: 480,000 submissions of 800 learners, with the rows that are derived of them. To it come 240 announcements, a question on every hundredth submission, 100 comments on one, and five notifications for each learner.",
];
