-- AlterTable
ALTER TABLE "Grading" ALTER COLUMN "queuedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "Run" ALTER COLUMN "queuedAt" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "Submission" ALTER COLUMN "submittedAt" SET DEFAULT clock_timestamp();

-- CreateIndex
CREATE INDEX "Grading_gradedAt_idx" ON "Grading"("gradedAt");

-- CreateIndex
CREATE INDEX "Run_gradedAt_idx" ON "Run"("gradedAt");
