import { tellAndExit } from "#scripts/complaint.ts";
import { parseCommand } from "./command.ts";
import { describeCommit, describeMachine } from "./machine.ts";
import { publish } from "./report/publish.ts";
import { printGoals, printTable } from "./report/tables.ts";
import type { SectionName, SectionResult } from "./results.ts";
import type { MeasureSection } from "./section.ts";

/** Loaded when it is its turn: a section may bring much with it. */
const MEASURE: Record<SectionName, { title: string; load: () => Promise<MeasureSection> }> = {
  engine: { title: "The engine", load: async () => (await import("./engine/section.ts")).measureEngine },
  submit: { title: "From submit to verdict", load: async () => (await import("./submit/section.ts")).measureSubmit },
  class: { title: "A class", load: async () => (await import("./class/section.ts")).measureClass },
  growth: { title: "Growth and fairness", load: async () => (await import("./growth/section.ts")).measureGrowth },
  memory: { title: "Memory", load: async () => (await import("./memory/section.ts")).measureMemory },
  regrade: { title: "A regrade", load: async () => (await import("./regrade/section.ts")).measureRegrade },
  cohort: { title: "Pages of a course", load: async () => (await import("./cohort/section.ts")).measureCohort },
};

await bench().catch(tellAndExit);

/** Measures the chosen sections one after the other. One that fails is told of, and leaves the others alone. */
async function bench(): Promise<void> {
  const { sections, quick } = parseCommand(process.argv.slice(2));
  for (const name of sections) {
    const { title, load } = MEASURE[name];
    console.log(`\n── ${title} ──`);
    try {
      const section = await measure(title, await load(), quick);
      await publish(name, section);
    } catch (error) {
      console.error(`${title} could not be measured.`, error);
      process.exitCode = 1;
    }
  }
  // Nothing that a failed section left open may keep this process from ending.
  process.exit();
}

async function measure(title: string, run: MeasureSection, quick: boolean): Promise<SectionResult> {
  const before = { measuredAt: new Date().toISOString(), commit: describeCommit(), machine: describeMachine() };
  const tell = (line: string) => console.log(`  ${new Date().toISOString().slice(11, 19)} ${line}`);
  const measured = await run({ quick, tell });
  for (const table of measured.tables) printTable(table);
  printGoals(measured.goals);
  return { title, isQuick: quick, ...before, ...measured };
}
