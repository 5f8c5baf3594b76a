import { STUCK_ATTEMPTS, STUCK_MINUTES, STUCK_SLOW_ATTEMPTS } from "./standing.ts";

/** An exercise is given up when it is unsolved and nothing was handed in for so many days. */
export const GIVEN_UP_DAYS = 7;
/** A learner is active who handed something in within so many days. */
export const ACTIVE_DAYS = 7;
/** Fewer learners than this say too little about how an exercise tells them apart. */
export const DISCRIMINATION_LEARNERS = 10;

/** What each figure of the cohort pages means. Every page shows these words and has none of its own. */
export const DEFINITIONS = {
  exercises: {
    name: "Exercises of the course",
    text: "Those of the published assignments, in their order, and after them all others that a learner of the course has begun. Without a published assignment: every published exercise. An exercise counts the same whatever course it was done for.",
  },
  states: {
    name: "Not started, trying, stuck, solved",
    text: `Not started: nothing was handed in. Solved: one submission passed, or every part by itself. Stuck: unsolved, and the last ${STUCK_ATTEMPTS} attempts got no further than those before, or the last ${STUCK_SLOW_ATTEMPTS} did not and took at least ${STUCK_MINUTES} active minutes. Trying: everything else.`,
  },
  active: {
    name: "Active",
    text: `Learners who handed something in within the last ${ACTIVE_DAYS} days, in any exercise of the course.`,
  },
  solvedShare: {
    name: "Solved share",
    text: "Of all pairs of a learner and an exercise of the course, those that are solved.",
  },
  stuckNow: { name: "Stuck now", text: "Learners who are stuck on at least one exercise of the course." },
  passRate: {
    name: "Pass rate",
    text: "Of the learners who handed something in, those who solved it.",
  },
  attempts: {
    name: "Attempts to solve",
    text: "Attempts up to and with the one that solved it, of the learners who solved it. Submissions that could not be understood or run, and those that met an error of ours, are no attempts. The number in the table is the median.",
  },
  minutes: {
    name: "Active minutes to solve",
    text: "Minutes in which the learner typed, ran or submitted something in the exercise, up to the submission that solved it. Time with the page open and nothing done is not counted. The number in the table is the median.",
  },
  difficulty: {
    name: "Mean share",
    text: "What the exercise was worth on average, from 0 to 100 % of its marks, to the learners who have a verdict. The lower, the harder.",
  },
  discrimination: {
    name: "Discrimination",
    text: `The corrected item-total correlation: how a learner's share in this exercise goes together with the mean of their shares in the others of the course that they handed in. Near 1: those who do well elsewhere do well here. Near 0 or below: it measures something else, or something is wrong with it. Shown from ${DISCRIMINATION_LEARNERS} learners on.`,
  },
  hardestCase: {
    name: "Hardest case",
    text: "Of the learners whose newest verdict is not a pass: the case at which most of them stopped, which is the first that did not pass.",
  },
  givenUp: {
    name: "Given up",
    text: `Learners who have not solved it and have handed in nothing for it in the last ${GIVEN_UP_DAYS} days, of those who began.`,
  },
  held: {
    name: "Held now",
    text: "Learners whose last telling verdict shows this mistake. A verdict tells when the program ran to its end, or when the mistake was named.",
  },
  overcome: {
    name: "To get over it",
    text: "Of all the times that a learner of the course held the mistake and then handed in something without it: the median of the attempts and of the active minutes in between.",
  },
  hint: {
    name: "The hint before",
    text: "The last hint opened while the mistake was held, of those who got over it and had opened one. It came before; whether it was the cause, nobody measured.",
  },
  risk: {
    name: "At risk",
    text: "Learners to whom at least one of the rules below applies. The rules are the instructors' and can be changed or switched off.",
  },
  total: {
    name: "Total share",
    text: "Points over full points, in all published assignments whose due date has passed for the learner. What was excused is left out, and what was not handed in is worth 0.",
  },
  solvedPerDay: {
    name: "Solved per day",
    text: "Pairs of a learner and an exercise of the course, by the day (UTC) of the submission that solved it. The line adds them up. Each dashed rule is the due date of an assignment.",
  },
} as const;
export type DefinitionId = keyof typeof DEFINITIONS;
