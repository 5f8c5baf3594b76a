-- CreateTable
CREATE TABLE "PreparedSeed" (
    "versionId" UUID NOT NULL,
    "seed" TEXT NOT NULL,
    "grader" TEXT NOT NULL,
    "prepared" JSONB NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PreparedSeed_pkey" PRIMARY KEY ("versionId","seed","grader")
);

-- CreateTable
CREATE TABLE "WorkerProcess" (
    "id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3),
    "layers" TEXT[],
    "metrics" JSONB NOT NULL,

    CONSTRAINT "WorkerProcess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WorkerProcess_seenAt_idx" ON "WorkerProcess"("seenAt");

-- AddForeignKey
ALTER TABLE "PreparedSeed" ADD CONSTRAINT "PreparedSeed_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ExerciseVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
