"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Skeleton } from "../ui/skeleton.tsx";

const LOOK_AGAIN_MS = 2000;

/** While no worker has drawn the learner's numbers yet: says so, and looks again by itself. */
export function DrawingNumbers({ title }: { title: string }) {
  const router = useRouter();
  // Follows the worker, which is busy or being started.
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <main id="main" className="mx-auto w-full max-w-page space-y-4 px-4 py-8">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <Skeleton words="Your numbers are being drawn…" lines={5} />
    </main>
  );
}
