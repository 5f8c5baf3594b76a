"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Asks for the page's data again and again while somebody looks. What is focused or unfolded stays so. */
export function Refresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  const [isOn, setOn] = useState(true);

  // Follows the clock.
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [isOn, seconds, router]);

  return (
    <label className="flex items-center gap-2 text-sm text-text-muted">
      <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
      Refresh every {seconds} seconds
    </label>
  );
}
