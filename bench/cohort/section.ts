import { createLearners } from "../product/accounts.ts";
import { fetchCsrfToken, type SignedIn, signIn } from "../product/learner.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import { atMost, type Goal, type Measured, type Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { growthExponent, summarize } from "../statistics.ts";
import { PAGES, type PageName } from "./pages.ts";
import { type SeedSize, seedCourse } from "./seed.ts";

type Row = { learners: number; page: PageName; samples: number[] };

const SIZES: SeedSize[] = [50, 200, 800].map((learners) => ({ learners, exercises: 60, submissions: 10 }));
const QUICK: SeedSize[] = [3, 6].map((learners) => ({ learners, exercises: 7, submissions: 2 }));
const WARM_UP = 3;

/** How long the pages of a course take to answer, and how that grows with its learners. */
export async function measureCohort({ quick, tell }: SectionOptions): Promise<Measured> {
  return withProduct({}, async (bench) => {
    const rows: Row[] = [];
    const { account, session } = await anInstructor(bench);
    for (const size of quick ? QUICK : SIZES) {
      tell(`seeding ${size.learners} learners`);
      const courseId = await seedCourse(bench.product, size);
      await enrol(bench, courseId, account);
      tell("asking for its pages");
      for (const [page, path] of pathsOf(courseId, await anExercise(bench, courseId)))
        rows.push({ learners: size.learners, page, samples: await ask(bench, session, path, quick ? 3 : 40) });
    }
    return { tables: [times(rows), growth(rows)], goals: goalsOf(rows), notes: NOTES };
  });
}

async function anInstructor({ client, http }: Bench): Promise<{ account: string; session: SignedIn }> {
  const [account] = await createLearners(client, 1);
  await client.query(`update "User" set role = 'instructor' where email = $1`, [account!.email]);
  return { account: account!.email, session: await signIn(http, account!, await fetchCsrfToken(http)) };
}

async function enrol({ client }: Bench, courseId: string, email: string): Promise<void> {
  await client.query(
    `insert into "Enrollment" ("courseId", "userId", role) select $1, id, 'instructor' from "User" where email = $2`,
    [courseId, email],
  );
}

/** The slug of an exercise of the course. */
async function anExercise({ client }: Bench, courseId: string): Promise<string> {
  const { rows } = await client.query(
    `select x.slug from "AssignedExercise" x join "AssignmentItem" i on i.id = x."itemId"
       join "Assignment" a on a.id = i."assignmentId" where a."courseId" = $1 order by x.slug limit 1`,
    [courseId],
  );
  return rows[0].slug;
}

/** What is asked for; the changes of the map are those of the last minute. */
function pathsOf(courseId: string, slug: string): [PageName, () => string][] {
  const pages = PAGES.map(({ name, path }): [PageName, () => string] => [name, () => `/courses/${courseId}${path}`]);
  const since = () => new Date(Date.now() - 60_000).toISOString();
  const exercise = () => `/courses/${courseId}/cohort/exercises/${slug}`;
  return [
    ...pages,
    ["one exercise", exercise],
    ["changes of the map", () => `/api/courses/${courseId}/standings?since=${since()}`],
  ];
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
  "Asked over HTTP by a signed-in instructor, one question after the other, until the whole answer has come; scripts and styles, which a browser keeps, are not loaded. The courses of all sizes are in one database, the largest last.",
  "The work is made up by npm run seed:cohort: 480,000 submissions of 800 learners, with the rows that are derived of them.",
];
