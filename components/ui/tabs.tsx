"use client";

import { Content, List, Root, Trigger } from "radix-ui/tabs";
import type { ComponentProps } from "react";

export const Tabs = Root;

export function TabList(props: ComponentProps<typeof List>) {
  return <List {...props} className={`flex gap-1 px-2 ${props.className ?? ""}`} />;
}

export function Tab(props: ComponentProps<typeof Trigger>) {
  return (
    <Trigger
      {...props}
      className="-mb-px flex items-center gap-1.5 border-b-2 border-transparent px-2.5 py-2 text-sm font-medium text-text-muted hover:text-text focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-text"
    />
  );
}

/** Stays in the page while another tab shows, so an editor inside keeps its text, selection and undo. */
export function TabPanel(props: ComponentProps<typeof Content>) {
  return <Content forceMount {...props} className={`${props.className ?? ""} data-[state=inactive]:hidden`} />;
}
