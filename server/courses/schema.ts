import { z } from "zod";
import { MAX_FILE_LENGTH, MAX_SECTION_LENGTH } from "#domain/enrolment/people-file.ts";
import { normaliseJoinCode } from "#domain/join-code.ts";
import { COURSE_ROLES } from "#domain/rights.ts";
import { isTimeZone } from "#domain/shift-instant.ts";

const Title = z.string("Enter a title.").trim().min(1, "Enter a title.").max(120, "Use at most 120 characters.");
/** Of a form, where everything is text and nothing is "". */
const Whole = (what: string, least: number, most: number) =>
  z.coerce.number(what).int(what).min(least, what).max(most, what);
const orNothing = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => (given === "" || given === undefined ? null : given), schema.nullable());

export const NewCourse = z.object({ title: Title });

export const JoinCourse = z.object({
  joinCode: z
    .string("Enter the join code.")
    .max(50, "A join code looks like K7PM-3XQT.")
    .transform(normaliseJoinCode)
    .refine((code) => code.length === 9, "A join code looks like K7PM-3XQT: eight letters and digits."),
});

export const CourseId = z.object({ courseId: z.uuid() });

const SeenSettings = z.object({ title: z.string(), lateDays: z.int() });
/** `seen`: what the form showed, so that nobody's change in the meantime is overwritten unseen. */
export const CourseSettings = CourseId.extend({
  title: Title,
  lateDays: Whole("Enter a whole number of days, from 0 to 365.", 0, 365),
  seen: SeenSettings,
});

/** `seen`: the code that the form showed; null where it was switched off. */
export const JoinCodeChange = CourseId.extend({ seen: z.string().nullable() });

export const JoinCodeBounds = JoinCodeChange.extend({
  expiresAt: orNothing(z.iso.datetime("Enter a date and a time.").transform((text) => new Date(text))),
  limit: orNothing(Whole("Enter a whole number of people, from 1 to 100,000, or nothing.", 1, 100_000)),
});

export const CourseCopy = CourseId.extend({
  title: Title,
  shift: Whole("Enter a whole number, from −1,000 to 1,000.", -1000, 1000),
  unit: z.enum(["days", "weeks"]),
  timeZone: z.string().max(60).refine(isTimeZone, "This time zone is not known."),
});

const Role = z.enum(COURSE_ROLES);
const Place = z.object({ role: Role, sectionId: z.uuid().nullable() });
/** `seen` and `wanted` are null for who is removed. */
export const PersonChange = CourseId.extend({ userId: z.uuid(), seen: Place.nullable(), wanted: Place.nullable() });

export const PeopleText = CourseId.extend({
  text: z
    .string("Paste the addresses, or choose a file.")
    .max(
      MAX_FILE_LENGTH,
      `This is longer than ${MAX_FILE_LENGTH / 1_000_000} million characters. Split it into parts.`,
    ),
});

const SectionName = z
  .string("Enter a name.")
  .transform((name) => name.replaceAll(/[\s\p{Cc}]+/gu, " ").trim())
  .pipe(z.string().min(1, "Enter a name.").max(MAX_SECTION_LENGTH, `Use at most ${MAX_SECTION_LENGTH} characters.`));
export const NewSection = CourseId.extend({ name: SectionName });
/** `seen`: the name that was to be replaced. */
export const SectionRename = NewSection.extend({ sectionId: z.uuid(), seen: z.string() });
export const SectionId = CourseId.extend({ sectionId: z.uuid() });

/** Of one address; a link itself is never kept. */
export const InvitedAddress = CourseId.extend({ email: z.string().max(254) });
export const InvitationToken = z.object({ token: z.string().max(200) });

/** Of a page's address: what cannot be understood is left out. */
export const PeopleQuery = z.object({
  q: z.string().trim().max(100).catch(""),
  role: Role.nullable().catch(null),
  section: z
    .union([z.uuid(), z.literal("none")])
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;
