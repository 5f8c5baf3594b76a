-- AlterTable
ALTER TABLE "StartedVersion" ADD COLUMN     "movedFromId" UUID;

-- CreateIndex
CREATE INDEX "StartedVersion_movedFromId_idx" ON "StartedVersion"("movedFromId");

-- AddForeignKey
ALTER TABLE "StartedVersion" ADD CONSTRAINT "StartedVersion_movedFromId_fkey" FOREIGN KEY ("movedFromId") REFERENCES "ExerciseVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
