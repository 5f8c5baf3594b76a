import "server-only";
import { z } from "zod";
import { Verdict } from "#grader/report.ts";
import { pool } from "../database.ts";

const HourOfVerdicts = z.object({ hour: z.date(), verdict: Verdict, count: z.number() });
export type HourOfVerdicts = z.infer<typeof HourOfVerdicts>;

/** Submissions graded in the last 24 hours, by the hour in which they were and how they ended. */
export async function readVerdictsByHour(): Promise<HourOfVerdicts[]> {
  const { rows } = await pool().query(
    `select date_trunc('hour', "gradedAt") as hour, status as verdict, count(*)::int as count
       from "Grading" where "gradedAt" > now() - interval '24 hours' and status is not null and "regradeId" is null
      group by 1, 2 order by 1, 2`,
  );
  return z.array(HourOfVerdicts).parse(rows);
}

const LastHour = z.object({ submissions: z.number(), verdicts: z.record(z.string(), z.number()) });
export type LastHour = z.infer<typeof LastHour>;

export async function readLastHour(): Promise<LastHour> {
  const { rows } = await pool().query(
    `select (select count(*)::int from "Submission" where "submittedAt" > now() - interval '1 hour') as submissions,
            (select coalesce(json_object_agg(status, count), '{}') from (
               select status, count(*) from "Grading"
                where "gradedAt" > now() - interval '1 hour' and status is not null and "regradeId" is null group by 1) as v) as verdicts`,
  );
  return LastHour.parse(rows[0]);
}
