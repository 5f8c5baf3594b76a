-- AlterTable
ALTER TABLE "AssignedExercise" ADD COLUMN     "versionId" UUID;

-- AlterTable
ALTER TABLE "Exercise" ADD COLUMN     "courseId" UUID;

-- AlterTable
ALTER TABLE "Grading" ADD COLUMN     "regradeId" UUID,
ADD COLUMN     "versionId" UUID;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "cases" TEXT NOT NULL DEFAULT 'public';

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseDraft" (
    "slug" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "baseVersionId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ExerciseDraft_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ExerciseDraftChange" (
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT,
    "before" TEXT,
    "savedById" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ExerciseDraftChange_pkey" PRIMARY KEY ("slug","revision","path")
);

-- CreateTable
CREATE TABLE "ExerciseEditor" (
    "slug" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExerciseEditor_pkey" PRIMARY KEY ("slug","userId")
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "grader" TEXT NOT NULL,
    "askedById" UUID,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "progress" JSONB,
    "outcome" TEXT,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StartedVersion" (
    "userId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "StartedVersion_pkey" PRIMARY KEY ("userId","slug")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "versionId" UUID,
    "assignmentId" UUID,
    "choice" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "cancelledAt" TIMESTAMPTZ(3),
    "appliedAt" TIMESTAMPTZ(3),
    "appliedById" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeItem" (
    "id" UUID NOT NULL,
    "regradeId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "beforeId" UUID NOT NULL,
    "seed" TEXT NOT NULL,
    "hiddenSeed" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "gradedAt" TIMESTAMPTZ(3),
    "report" JSONB,
    "status" TEXT,
    "score" DOUBLE PRECISION,
    "mistake" TEXT,
    "message" TEXT,
    "failedCase" TEXT,
    "isAlarm" BOOLEAN NOT NULL DEFAULT false,
    "isApplied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RegradeItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Publication_slug_at_idx" ON "Publication"("slug", "at");

-- CreateIndex
CREATE INDEX "Publication_versionId_idx" ON "Publication"("versionId");

-- CreateIndex
CREATE INDEX "Publication_authorId_idx" ON "Publication"("authorId");

-- CreateIndex
CREATE INDEX "ExerciseDraft_baseVersionId_idx" ON "ExerciseDraft"("baseVersionId");

-- CreateIndex
CREATE INDEX "ExerciseDraft_createdById_idx" ON "ExerciseDraft"("createdById");

-- CreateIndex
CREATE INDEX "ExerciseDraftChange_savedById_idx" ON "ExerciseDraftChange"("savedById");

-- CreateIndex
CREATE INDEX "ExerciseEditor_userId_idx" ON "ExerciseEditor"("userId");

-- CreateIndex
CREATE INDEX "Proof_slug_queuedAt_idx" ON "Proof"("slug", "queuedAt");

-- CreateIndex
CREATE INDEX "Proof_versionId_idx" ON "Proof"("versionId");

-- CreateIndex
CREATE INDEX "Proof_askedById_idx" ON "Proof"("askedById");

-- CreateIndex
CREATE INDEX "Proof_finishedAt_idx" ON "Proof"("finishedAt");

-- CreateIndex
CREATE INDEX "StartedVersion_slug_idx" ON "StartedVersion"("slug");

-- CreateIndex
CREATE INDEX "StartedVersion_versionId_idx" ON "StartedVersion"("versionId");

-- CreateIndex
CREATE INDEX "Regrade_courseId_createdAt_idx" ON "Regrade"("courseId", "createdAt");

-- CreateIndex
CREATE INDEX "Regrade_slug_idx" ON "Regrade"("slug");

-- CreateIndex
CREATE INDEX "Regrade_versionId_idx" ON "Regrade"("versionId");

-- CreateIndex
CREATE INDEX "Regrade_assignmentId_idx" ON "Regrade"("assignmentId");

-- CreateIndex
CREATE INDEX "Regrade_createdById_idx" ON "Regrade"("createdById");

-- CreateIndex
CREATE INDEX "Regrade_appliedById_idx" ON "Regrade"("appliedById");

-- CreateIndex
CREATE INDEX "Regrade_undoneById_idx" ON "Regrade"("undoneById");

-- CreateIndex
CREATE INDEX "RegradeItem_submissionId_idx" ON "RegradeItem"("submissionId");

-- CreateIndex
CREATE INDEX "RegradeItem_beforeId_idx" ON "RegradeItem"("beforeId");

-- CreateIndex
CREATE INDEX "RegradeItem_regradeId_gradedAt_idx" ON "RegradeItem"("regradeId", "gradedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RegradeItem_regradeId_submissionId_key" ON "RegradeItem"("regradeId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "ApiToken_courseId_idx" ON "ApiToken"("courseId");

-- CreateIndex
CREATE INDEX "AssignedExercise_versionId_idx" ON "AssignedExercise"("versionId");

-- CreateIndex
CREATE INDEX "Exercise_courseId_idx" ON "Exercise"("courseId");

-- CreateIndex
CREATE INDEX "Grading_versionId_idx" ON "Grading"("versionId");

-- CreateIndex
CREATE INDEX "Grading_regradeId_idx" ON "Grading"("regradeId");

-- AddForeignKey
ALTER TABLE "AssignedExercise" ADD CONSTRAINT "AssignedExercise_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseDraft" ADD CONSTRAINT "ExerciseDraft_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseDraft" ADD CONSTRAINT "ExerciseDraft_baseVersionId_fkey" FOREIGN KEY ("baseVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseDraft" ADD CONSTRAINT "ExerciseDraft_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseDraftChange" ADD CONSTRAINT "ExerciseDraftChange_slug_fkey" FOREIGN KEY ("slug") REFERENCES "ExerciseDraft"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseDraftChange" ADD CONSTRAINT "ExerciseDraftChange_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseEditor" ADD CONSTRAINT "ExerciseEditor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartedVersion" ADD CONSTRAINT "StartedVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartedVersion" ADD CONSTRAINT "StartedVersion_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StartedVersion" ADD CONSTRAINT "StartedVersion_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_slug_fkey" FOREIGN KEY ("slug") REFERENCES "Exercise"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeItem" ADD CONSTRAINT "RegradeItem_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeItem" ADD CONSTRAINT "RegradeItem_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeItem" ADD CONSTRAINT "RegradeItem_beforeId_fkey" FOREIGN KEY ("beforeId") REFERENCES "Grading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grading" ADD CONSTRAINT "Grading_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grading" ADD CONSTRAINT "Grading_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Until now every version came from exercises/ and was published as it was written.
INSERT INTO "Publication" ("id", "slug", "versionId", "at")
SELECT gen_random_uuid(), "slug", "id", "createdAt" FROM "ExerciseVersion";

-- Where a folder had gone back to an earlier content, that is the newest publication.
INSERT INTO "Publication" ("id", "slug", "versionId")
SELECT gen_random_uuid(), e."slug", e."currentVersionId" FROM "Exercise" e JOIN "ExerciseVersion" v ON v."id" = e."currentVersionId"
WHERE EXISTS (SELECT 1 FROM "ExerciseVersion" o WHERE o."slug" = e."slug" AND o."createdAt" > v."createdAt");
