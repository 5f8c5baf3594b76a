-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN     "isOwnChoice" BOOLEAN NOT NULL DEFAULT true;
