/** The one table of facts about what is kept of people. The export, the preview and the deletion all follow it. */

/** How a column names a person. */
export type Holds =
  /** Their account's id. */
  | "id"
  /** The id of a submission of theirs. */
  | "submission"
  /** Their address, and nothing else. */
  | "address"
  /** A path to something of theirs. */
  | "path"
  /** Words of ours that begin with their name, or have their address in them. */
  | "words"
  /** The key of a counter, which ends in their id or address. */
  | "counter"
  /** The key of a job, which ends in the id of a grading, run or variant of theirs. */
  | "job";

export type Naming = {
  column: string;
  holds: Holds;
  /** "goes": the row. "stays": the row, without the person. */
  atDeletion: "goes" | "stays";
  because: string;
};

export type Exported =
  /**
   * The rows as they are, but for the columns withheld, each with a reason. Where `tellsResults`, a row stays back while
   * what hidden cases found in its exercise is not shown.
   */
  | { as: "rows"; withheld: Record<string, string>; tellsResults?: true }
  /** As their pages show it, since rows know what learners may not. */
  | { as: "shown"; because: string }
  | { as: "nothing"; because: string };

export type TableFacts = { keeps: string; names: readonly Naming[]; exported: Exported };

const goes = (column: string, because: string, holds: Holds = "id"): Naming => ({
  ...{ column, holds, because },
  atDeletion: "goes",
});
const stays = (column: string, because: string, holds: Holds = "id"): Naming => ({
  ...{ column, holds, because },
  atDeletion: "stays",
});
/** Who else is named in a row is told as "somebody else". */
const rows = (withheld: Record<string, string> = {}): Exported => ({ as: "rows", withheld });
const results = (withheld: Record<string, string> = {}): Exported => ({ as: "rows", withheld, tellsResults: true });

const OWN_WORK = "It is the person's own work.";
const DERIVED = "It is derived from the person's own work, which goes.";
const SECRET = "Hidden cases can be drawn from it.";
const SAYS_HIDDEN = "It may be the title of a hidden case.";

const noPeople = (keeps: string): TableFacts => ({
  keeps,
  names: [],
  exported: { as: "nothing", because: "It is about nobody." },
});

/**
 * By the name of the table. Rows go in this order, so what depends on another row stands before it. A table without people
 * says so, so that nobody forgets to ask.
 */
export const TABLES: Record<string, TableFacts> = {
  "graphile_worker._private_jobs": {
    keeps: "What waits to be graded, run or drawn.",
    names: [goes("key", "There is nothing left to grade.", "job")],
    exported: { as: "nothing", because: "It holds an id; what waits is exported as a submission or run." },
  },
  rate_limit: {
    keeps: "How often something was tried, for some minutes.",
    names: [goes("key", "It is kept for the account, which goes.", "counter")],
    exported: rows(),
  },
  Notification: {
    keeps: "What a person was told.",
    names: [
      goes("userId", "It was told to the person."),
      goes("href", "It leads to work that is gone.", "path"),
      stays("title", "Others were told it, and still need it. The name in it is replaced.", "words"),
      stays("text", "Others were told it, and still need it. The name in it is replaced.", "words"),
    ],
    exported: rows(),
  },
  RegradeItem: {
    keeps: "What a submission would come to, graded once more.",
    names: [goes("submissionId", "It is about work that goes.", "submission")],
    exported: { as: "nothing", because: "It is a preview for instructors; what was applied is exported as a grading." },
  },
  Comment: {
    keeps: "What was said about a submission.",
    names: [
      goes("submissionId", "It is about work that goes.", "submission"),
      stays("authorId", "Others were answered by it. It stays, and nobody is named as its author."),
    ],
    exported: rows(),
  },
  Grading: {
    keeps: "What the grading of a submission found.",
    names: [goes("submissionId", "It is about work that goes.", "submission")],
    exported: { as: "shown", because: "With its submission, earlier ones too. The stored report knows hidden cases." },
  },
  Submission: {
    keeps: "Code or answers handed in.",
    names: [goes("userId", OWN_WORK)],
    exported: { as: "shown", because: "With its report as its page shows it." },
  },
  Run: {
    keeps: "A trial on the public cases, for a day.",
    names: [goes("userId", OWN_WORK)],
    exported: { as: "shown", because: "With its report as its page shows it." },
  },
  Draft: { keeps: "What is being typed.", names: [goes("userId", OWN_WORK)], exported: rows() },
  StartedVersion: {
    keeps: "The version of an exercise that a learner is in the middle of.",
    names: [goes("userId", OWN_WORK)],
    exported: rows(),
  },
  Variant: {
    keeps: "The numbers of an exercise by hand.",
    names: [goes("userId", "They were drawn for the person.")],
    exported: rows({ seed: SECRET }),
  },
  HintOpening: { keeps: "Hints opened, and when.", names: [goes("userId", OWN_WORK)], exported: rows() },
  ActiveMinute: {
    keeps: "Minutes in which something was typed, run or handed in.",
    names: [goes("userId", OWN_WORK)],
    exported: rows(),
  },
  Standing: {
    keeps: "Where a learner stands with an exercise.",
    names: [goes("userId", DERIVED)],
    exported: results({ hardestCase: SAYS_HIDDEN }),
  },
  MistakeEpisode: {
    keeps: "How long a diagnosed mistake was held.",
    names: [goes("userId", DERIVED)],
    exported: results(),
  },
  AssignmentScore: {
    keeps: "What an exercise is worth in an assignment.",
    names: [goes("userId", DERIVED)],
    exported: results(),
  },
  Allowance: {
    keeps: "Other dates for one learner or section, or no need to do the assignment.",
    names: [
      goes("userId", "It was made for the person."),
      stays("createdById", "It still holds for whom it was made. Nobody is named as its maker."),
    ],
    exported: rows(),
  },
  Override: {
    keeps: "What an instructor says that work is worth.",
    names: [
      goes("userId", "It is about work that goes."),
      stays("createdById", "The score of another depends on it. Nobody is named as its maker."),
    ],
    exported: rows(),
  },
  Publication: {
    keeps: "Which version of an exercise learners got, since when, and what had changed.",
    names: [stays("authorId", "Learners still work on what was published. Nobody is named as its author.")],
    exported: rows(),
  },
  ExerciseDraft: {
    keeps: "An exercise that is being written.",
    names: [stays("createdById", "It belongs to the course. Nobody is named as who began it.")],
    exported: rows({ files: "It belongs to the course, and is exported there as an archive." }),
  },
  ExerciseDraftChange: {
    keeps: "How an exercise that is being written came to be.",
    names: [stays("savedById", "It belongs to the course. Nobody is named as who wrote it.")],
    exported: rows({ before: "Others may have written it." }),
  },
  ExerciseEditor: {
    keeps: "Who has an exercise open to write on it.",
    names: [goes("userId", "It says what the person has open.")],
    exported: rows(),
  },
  Proof: {
    keeps: "What came of putting an exercise to the proof.",
    names: [stays("askedById", "The exercise stays proven. Nobody is named as who asked.")],
    exported: rows({ progress: "It tells what hidden cases are like." }),
  },
  Regrade: {
    keeps: "Submissions graded once more, and why.",
    names: [
      stays("createdById", "Scores depend on it. Nobody is named as its maker."),
      stays("appliedById", "Scores depend on it. Nobody is named as who applied it."),
      stays("undoneById", "Scores depend on it. Nobody is named as who undid it."),
    ],
    exported: rows(),
  },
  ApiToken: {
    keeps: "A personal key for programs.",
    names: [goes("userId", "It acts in the person's name.")],
    exported: rows({ tokenHash: "It stands for the key." }),
  },
  Announcement: {
    keeps: "What a course was told.",
    names: [stays("authorId", "The course still needs it. Nobody is named as its author.")],
    exported: rows(),
  },
  AuditEntry: {
    keeps: "Who changed dates, grades and roles of a course, and how.",
    names: [
      stays("actorId", "What was done has to stay known; who did it, no longer."),
      stays("subject", "What was done has to stay known. The name in it is replaced.", "words"),
      stays("before", "What was done has to stay known. The name in it is replaced.", "words"),
      stays("after", "What was done has to stay known. The name in it is replaced.", "words"),
      stays("reason", "What was done has to stay known. The name in it is replaced.", "words"),
    ],
    exported: rows(),
  },
  Enrollment: {
    keeps: "Who is what in a course.",
    names: [goes("userId", "It says who the person is in the course.")],
    exported: rows(),
  },
  Invitation: {
    keeps: "A one-time link to sign up.",
    names: [
      goes("email", "It was made for the person's address.", "address"),
      stays("createdById", "Whoever has the link may still use it. Nobody is named as its maker."),
    ],
    exported: rows({ tokenHash: "It opens an account." }),
  },
  PasswordResetLink: {
    keeps: "A one-time link to set a new password.",
    names: [goes("userId", "It opens the account, which goes.")],
    exported: rows({ tokenHash: "It opens the account." }),
  },
  User: {
    keeps: "The account: name, address, role.",
    names: [goes("id", "It is the person.")],
    exported: rows({ passwordHash: "Passwords are guessed from it.", sessionVersion: "Sessions are proven by it." }),
  },
  Course: noPeople("A course's title, code and rules."),
  Section: noPeople("The name of a group within a course."),
  Assignment: noPeople("An assignment's dates and policies."),
  AssignmentItem: noPeople("What an assignment is made of."),
  AssignedExercise: noPeople("What an assignment is made of."),
  Exercise: noPeople("The exercises there are."),
  ExerciseVersion: noPeople("What the exercises say."),
  PreparedSeed: noPeople("What an exercise's own code says for a seed."),
  WorkerProcess: noPeople("The workers there are and were."),
  _prisma_migrations: noPeople("Which migrations were applied."),
  "graphile_worker._private_job_queues": noPeople("Nothing: jobs take turns by flags."),
  "graphile_worker._private_known_crontabs": noPeople("When regular work was last done."),
  "graphile_worker._private_tasks": noPeople("The names of the worker's tasks."),
  "graphile_worker.migrations": noPeople("Which of the queue's migrations were applied."),
};
