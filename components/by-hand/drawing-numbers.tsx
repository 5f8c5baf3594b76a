"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { Skeleton } from "../ui/skeleton.tsx";

const LOOK_AGAIN_MS = 2000;

/** While no worker has drawn the learner's numbers yet: says so, and looks again by itself. */
export function DrawingNumbers({ title }: { title: string }) {
  const router = useRouter();
  const [isLooking, look] = useTransition();
  // Follows the worker, which is busy or being started. One look at a time: a busy server takes longer to answer than the
  // pause, and a new look would put off what the one before has found.
  useEffect(() => {
    if (isLooking) return;
    const timer = setTimeout(() => look(() => router.refresh()), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [router, isLooking]);
  return (
    <main id="main" className="mx-auto w-full max-w-page space-y-4 px-4 py-8">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <Skeleton words="Your numbers are being drawn…" lines={5} />
    </main>
  );
}
