-- DropIndex
DROP INDEX "Notification_mailedAt_createdAt_idx";

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "toMail" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mailsNews" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "Comment_kind_createdAt_idx" ON "Comment"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_toMail_createdAt_idx" ON "Notification"("toMail", "createdAt");
