-- AlterTable
ALTER TABLE "Course" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "copiedFromId" UUID,
ADD COLUMN     "joinCodeExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "joinCodeLimit" INTEGER,
ADD COLUMN     "lateDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "riskRules" JSONB,
ALTER COLUMN "joinCode" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN     "joinCode" TEXT,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sectionId" UUID;

-- AlterTable
ALTER TABLE "Grading" ADD COLUMN     "failedCase" TEXT,
ADD COLUMN     "message" TEXT,
ADD COLUMN     "mistake" TEXT;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "courseRole" TEXT NOT NULL DEFAULT 'learner',
ADD COLUMN     "sectionId" UUID;

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "late" JSONB NOT NULL,
    "attempts" JSONB,
    "hiddenResults" TEXT NOT NULL DEFAULT 'at-once',
    "showSolutions" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "choose" INTEGER NOT NULL DEFAULT 1,
    "points" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "AssignmentItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignedExercise" (
    "itemId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AssignedExercise_pkey" PRIMARY KEY ("itemId","slug")
);

-- CreateTable
CREATE TABLE "Allowance" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "userId" UUID,
    "sectionId" UUID,
    "kind" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Override" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "part" TEXT,
    "share" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "authorId" UUID,
    "kind" TEXT NOT NULL,
    "line" INTEGER,
    "answersId" UUID,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "authorId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActiveMinute" (
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "ActiveMinute_pkey" PRIMARY KEY ("userId","slug","minute")
);

-- CreateTable
CREATE TABLE "Standing" (
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "share" DOUBLE PRECISION,
    "attempts" INTEGER NOT NULL,
    "attemptsToSolve" INTEGER,
    "minutes" INTEGER NOT NULL,
    "minutesToSolve" INTEGER,
    "firstSubmittedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSubmittedAt" TIMESTAMPTZ(3) NOT NULL,
    "solvedAt" TIMESTAMPTZ(3),
    "failedInARow" INTEGER NOT NULL,
    "hardestCase" TEXT,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("userId","slug")
);

-- CreateTable
CREATE TABLE "MistakeEpisode" (
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "mistake" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "firstId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "lastHint" INTEGER,

    CONSTRAINT "MistakeEpisode_pkey" PRIMARY KEY ("userId","slug","mistake","from")
);

-- CreateTable
CREATE TABLE "AssignmentScore" (
    "assignmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "share" DOUBLE PRECISION,
    "computed" DOUBLE PRECISION,
    "attempts" INTEGER NOT NULL,
    "daysLate" INTEGER NOT NULL,
    "isOverridden" BOOLEAN NOT NULL,
    "isExcused" BOOLEAN NOT NULL,
    "lastSubmittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AssignmentScore_pkey" PRIMARY KEY ("assignmentId","userId","slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "Section_courseId_name_key" ON "Section"("courseId", "name");

-- CreateIndex
CREATE INDEX "Assignment_courseId_idx" ON "Assignment"("courseId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentItem_assignmentId_position_key" ON "AssignmentItem"("assignmentId", "position");

-- CreateIndex
CREATE INDEX "AssignedExercise_slug_idx" ON "AssignedExercise"("slug");

-- CreateIndex
CREATE INDEX "Allowance_assignmentId_idx" ON "Allowance"("assignmentId");

-- CreateIndex
CREATE INDEX "Allowance_userId_idx" ON "Allowance"("userId");

-- CreateIndex
CREATE INDEX "Allowance_sectionId_idx" ON "Allowance"("sectionId");

-- CreateIndex
CREATE INDEX "Allowance_createdById_idx" ON "Allowance"("createdById");

-- CreateIndex
CREATE INDEX "Override_assignmentId_userId_slug_createdAt_idx" ON "Override"("assignmentId", "userId", "slug", "createdAt");

-- CreateIndex
CREATE INDEX "Override_userId_idx" ON "Override"("userId");

-- CreateIndex
CREATE INDEX "Override_createdById_idx" ON "Override"("createdById");

-- CreateIndex
CREATE INDEX "Comment_submissionId_createdAt_idx" ON "Comment"("submissionId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "Comment_answersId_idx" ON "Comment"("answersId");

-- CreateIndex
CREATE INDEX "Announcement_courseId_createdAt_idx" ON "Announcement"("courseId", "createdAt");

-- CreateIndex
CREATE INDEX "Announcement_authorId_idx" ON "Announcement"("authorId");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_courseId_idx" ON "Notification"("courseId");

-- CreateIndex
CREATE INDEX "Notification_mailedAt_createdAt_idx" ON "Notification"("mailedAt", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_courseId_at_idx" ON "AuditEntry"("courseId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry"("actorId");

-- CreateIndex
CREATE INDEX "ActiveMinute_slug_idx" ON "ActiveMinute"("slug");

-- CreateIndex
CREATE INDEX "Standing_slug_idx" ON "Standing"("slug");

-- CreateIndex
CREATE INDEX "MistakeEpisode_slug_mistake_idx" ON "MistakeEpisode"("slug", "mistake");

-- CreateIndex
CREATE INDEX "AssignmentScore_userId_idx" ON "AssignmentScore"("userId");

-- CreateIndex
CREATE INDEX "AssignmentScore_slug_idx" ON "AssignmentScore"("slug");

-- CreateIndex
CREATE INDEX "Course_copiedFromId_idx" ON "Course"("copiedFromId");

-- CreateIndex
CREATE INDEX "Enrollment_sectionId_idx" ON "Enrollment"("sectionId");

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignedExercise" ADD CONSTRAINT "AssignedExercise_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AssignmentItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignedExercise" ADD CONSTRAINT "AssignedExercise_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allowance" ADD CONSTRAINT "Allowance_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allowance" ADD CONSTRAINT "Allowance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allowance" ADD CONSTRAINT "Allowance_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Allowance" ADD CONSTRAINT "Allowance_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Override" ADD CONSTRAINT "Override_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Override" ADD CONSTRAINT "Override_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Override" ADD CONSTRAINT "Override_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActiveMinute" ADD CONSTRAINT "ActiveMinute_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActiveMinute" ADD CONSTRAINT "ActiveMinute_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MistakeEpisode" ADD CONSTRAINT "MistakeEpisode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MistakeEpisode" ADD CONSTRAINT "MistakeEpisode_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentScore" ADD CONSTRAINT "AssignmentScore_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentScore" ADD CONSTRAINT "AssignmentScore_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentScore" ADD CONSTRAINT "AssignmentScore_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- What reports already stored say of mistakes and failed cases.
UPDATE "Grading" SET
  "mistake" = "report"->'diagnosis'->0->>'id',
  "message" = "report"->'diagnosis'->0->>'message',
  "failedCase" = (SELECT c->>'title' FROM jsonb_array_elements("report"->'cases') c WHERE c->>'status' <> 'passed' LIMIT 1)
WHERE "report" IS NOT NULL;

-- The log is append-only: only the name behind an entry can go, when its person is deleted.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."actorId" IS NULL
    AND ROW(NEW."id", NEW."courseId", NEW."action", NEW."subject", NEW."before", NEW."after", NEW."reason", NEW."at")
      IS NOT DISTINCT FROM ROW(OLD."id", OLD."courseId", OLD."action", OLD."subject", OLD."before", OLD."after", OLD."reason", OLD."at")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END $$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
