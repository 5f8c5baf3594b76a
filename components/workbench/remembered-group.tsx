"use client";

import { useEffect, useRef } from "react";
import { Group, type GroupImperativeHandle, type GroupProps, type Layout, Separator } from "react-resizable-panels";
import { z } from "zod";
import { useIsWide } from "./use-is-wide.ts";

const StoredLayout = z.record(z.string(), z.number());

type RememberedGroupProps = Omit<GroupProps, "id"> & { id: string };

/** Panels that come back in the sizes they were left in, on this device. */
export function RememberedGroup({ id, ...props }: RememberedGroupProps) {
  const group = useRef<GroupImperativeHandle>(null);
  const key = `gradcheck:layout:${id}`;

  // The sizes are in the browser's storage, which the server does not see.
  useEffect(() => {
    const layout = StoredLayout.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    if (layout.success) group.current?.setLayout(layout.data);
  }, [key]);

  function remember(layout: Layout, { isUserInteraction }: { isUserInteraction: boolean }) {
    if (isUserInteraction) localStorage.setItem(key, JSON.stringify(layout));
  }

  return <Group {...props} id={id} groupRef={group} onLayoutChanged={remember} />;
}

/** The bar between two panels: drag it, or focus it and use the arrow keys. */
export function Handle({ label, direction }: { label: string; direction: "column" | "row" }) {
  const line = direction === "column" ? "w-px cursor-col-resize" : "h-px cursor-row-resize";
  // The group looks once between which panels a bar is, and finds none on a narrow screen: this one is new on a wide one.
  const width = useIsWide() ? "wide" : "narrow";
  return (
    <Separator
      key={width}
      aria-label={label}
      className={`relative bg-border transition-colors data-[separator=active]:bg-accent data-[separator=focus]:bg-accent data-[separator=hover]:bg-accent ${line}`}
    />
  );
}
