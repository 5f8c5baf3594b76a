import type { Verdict } from "#grader/report.ts";
import { VERDICT_WORDS } from "../report/verdict-words.ts";
import { barChart } from "./bar-chart.ts";
import { Figure } from "./figure.tsx";
import { PatternLegend, Patterns } from "./patterns.tsx";
import { type HourOfVerdicts, verdictChart } from "./verdict-chart.ts";
import { megabytesInWords, secondsInWords } from "./words.ts";

export type InstallationFigures = {
  queue: { waiting: number; running: number; failed: number; oldestAgeS: number | null; regrading: number };
  verdicts: HourOfVerdicts[];
  phases: { phase: string; count: number; p50: number | null; p95: number | null }[];
  kills: { process: string; cause: string; count: number }[];
  workers: { name: string; memory: { process: string; bytes: number }[] }[];
  connections: { process: string; total: number; idle: number; waiting: number }[];
};

export function InstallationFiguresView({ figures, now }: { figures: InstallationFigures; now: Date }) {
  const { queue, verdicts, phases, kills, workers, connections } = figures;
  return (
    <div className="grid grid-cols-1 gap-4 wide:grid-cols-2">
      <Patterns />
      <QueueFigure queue={queue} />
      <VerdictFigure verdicts={verdicts} now={now} />
      <PhaseFigure phases={phases} />
      <KillFigure kills={kills} />
      <MemoryFigure workers={workers} />
      <ConnectionFigure connections={connections} />
    </div>
  );
}

function QueueFigure({ queue }: Pick<InstallationFigures, "queue">) {
  const { waiting, running, failed, oldestAgeS, regrading } = queue;
  const rows = Object.entries({ Waiting: waiting, Running: running, "Given up": failed });
  return (
    <Figure
      title="Queue"
      svg={barChart(
        "Jobs by state",
        rows.map(([name, value]) => ({ name, value, words: String(value) })),
      )}
      nothing=""
      heads={["State", "Jobs"]}
      rows={rows}
    >
      <p className="text-sm">
        {oldestAgeS === null ? "Nothing waits." : `The longest has waited ${secondsInWords(oldestAgeS)}.`}
        {regrading > 0 && ` Behind them ${regrading.toLocaleString("en")} submissions are to be graded once more.`}
      </p>
    </Figure>
  );
}

function VerdictFigure({ verdicts, now }: Pick<InstallationFigures, "verdicts"> & { now: Date }) {
  const words = (verdict: Verdict) => VERDICT_WORDS[verdict];
  return (
    <Figure
      title="Verdicts of the last 24 hours"
      svg={verdictChart(verdicts, now)}
      nothing="No submission was graded in the last 24 hours."
      heads={["Hour (UTC)", "Verdict", "Submissions"]}
      rows={verdicts.map(({ hour, verdict, count }) => [
        hour.toISOString().slice(0, 13).replace("T", " "),
        words(verdict),
        count,
      ])}
    >
      {verdicts.length > 0 && <PatternLegend />}
    </Figure>
  );
}

function PhaseFigure({ phases }: Pick<InstallationFigures, "phases">) {
  const measured = inOrder(phases).filter((one) => one.p50 !== null && one.p95 !== null) as ((typeof phases)[number] &
    Measured)[];
  const bars = measured.flatMap(({ phase, p50, p95 }) => [
    { name: `${phase}, p50`, value: p50, words: secondsInWords(p50) },
    { name: `${phase}, p95`, value: p95, words: secondsInWords(p95) },
  ]);
  return (
    <Figure
      title="Time to grade, by phase"
      svg={barChart("Median and 95th percentile of the time in each phase", bars)}
      nothing="Nothing was graded since the workers began."
      heads={["Phase", "p50", "p95", "Gradings"]}
      rows={measured.map(({ phase, p50, p95, count }) => [phase, secondsInWords(p50), secondsInWords(p95), count])}
    />
  );
}

const PHASES = ["check", "prepare", "run", "judge", "total"];

/** As they follow each other; one that is not known here comes first. */
function inOrder(phases: InstallationFigures["phases"]): InstallationFigures["phases"] {
  return phases.toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

type Measured = { p50: number; p95: number };

function KillFigure({ kills }: Pick<InstallationFigures, "kills">) {
  return (
    <Figure
      title="Processes ended, by cause"
      svg={barChart(
        "Processes ended because of what they ran, by cause",
        kills.map(({ process, cause, count }) => ({
          name: `${process}, ${cause}`,
          value: count,
          words: String(count),
        })),
      )}
      nothing="No process had to be ended since the workers began."
      heads={["Process", "Cause", "Ended"]}
      rows={kills.map(({ process, cause, count }) => [process, cause, count])}
    />
  );
}

function MemoryFigure({ workers }: Pick<InstallationFigures, "workers">) {
  const rows = workers.flatMap(({ name, memory }) => memory.map((one) => ({ worker: name, ...one })));
  const prefix = (worker: string) => (workers.length > 1 ? `${worker} ` : "");
  return (
    <Figure
      title="Memory of the workers"
      svg={barChart(
        "Resident memory by kind of process",
        rows.map(({ worker, process, bytes }) => ({
          name: `${prefix(worker)}${process}`,
          value: bytes,
          words: megabytesInWords(bytes),
        })),
      )}
      nothing="No worker runs."
      heads={["Worker", "Process", "Resident"]}
      rows={rows.map(({ worker, process, bytes }) => [worker, process, megabytesInWords(bytes)])}
    />
  );
}

function ConnectionFigure({ connections }: Pick<InstallationFigures, "connections">) {
  return (
    <Figure
      title="Database connections"
      svg={barChart(
        "Connections to the database by process",
        connections.map(({ process, total, idle, waiting }) => ({
          name: process,
          value: total,
          words: `${total}, ${idle} idle${waiting ? `, ${waiting} wanted` : ""}`,
        })),
      )}
      nothing=""
      heads={["Process", "Open", "Idle", "Wanted"]}
      rows={connections.map(({ process, total, idle, waiting }) => [process, total, idle, waiting])}
    />
  );
}
