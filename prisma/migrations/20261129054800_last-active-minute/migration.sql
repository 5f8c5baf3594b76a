-- CreateIndex
CREATE INDEX "ActiveMinute_userId_minute_idx" ON "ActiveMinute"("userId", "minute");
