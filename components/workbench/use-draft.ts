"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { stopWhenGone } from "../stop-when-gone.ts";
import { useAskBeforeLeaving } from "../use-ask-before-leaving.ts";
import { type DraftKeeper, type DraftStatus, keepDraft } from "./draft-keeper.ts";
import { type DraftPlace, draftKey, type OtherText, openDraft, type ServerDraft } from "./draft-record.ts";
import { dropOther, sendDraft } from "./draft-request.ts";
import { keepAside, readKept, readLocalDraft, storeKept, storeLocally } from "./draft-storage.ts";

type DraftQuestion = DraftPlace & {
  /** The version of the exercise that is worked on. */
  versionId: string;
  viewerId: string | null;
  server: ServerDraft | null;
  starter: string;
};

/** The text being worked on, kept in the browser and on the server, and the texts that could be had instead. */
export function useDraft({ slug, numbers, versionId, viewerId, server, starter }: DraftQuestion) {
  const [text, setText] = useState({ code: server?.code ?? starter, epoch: 0 });
  const newest = useRef(text.code);
  const [status, setStatus] = useState<DraftStatus>("saved");
  const [isKept, setIsKept] = useState(true);
  const [other, setOther] = useState<(OtherText & { isHere: boolean }) | null>(null);
  const [kept, setKept] = useState<OtherText[]>([]);
  const keeper = useRef<DraftKeeper>(null);
  const opened = useRef({ server, starter });
  const key = draftKey(viewerId, { slug, numbers });

  const show = useCallback((code: string) => {
    newest.current = code;
    setText(({ epoch }) => ({ code, epoch: epoch + 1 }));
  }, []);

  // Follows the browser's storage and network, which are not there while the page is made on the server.
  useEffect(() => {
    const place = { slug, numbers };
    const question = { ...opened.current, local: readLocalDraft(viewerId, place), now: new Date().toISOString() };
    const { record, otherHere, otherThere } = openDraft(question);
    show(record.code);
    setKept(readKept(key));
    const waiting = otherHere ?? otherThere;
    setOther(waiting && { ...waiting, isHere: otherHere !== null });
    const kept = keepDraft({
      record,
      store: (changed) => setIsKept(storeLocally(key, changed)),
      send: viewerId === null ? null : (...text) => sendDraft({ ...place, versionId }, ...text),
      now: () => new Date().toISOString(),
      onStatus: setStatus,
      onOther: (offered) => offered && setOther({ ...offered, isHere: false }),
    });
    keeper.current = kept;
    return stopWhenGone(kept);
  }, [slug, numbers, versionId, viewerId, key, show]);
  useAskBeforeLeaving(!isKept && status !== "saved");

  function change(code: string) {
    newest.current = code;
    setText(({ epoch }) => ({ code, epoch }));
    keeper.current?.change(code);
  }

  function keep(texts: OtherText[]) {
    storeKept(key, texts);
    setKept(texts);
  }

  /** The kept texts with the present one in front, unless that is the starter, which is nobody's work. */
  function keptWithPresent(): OtherText[] {
    const present = { code: newest.current, savedAt: new Date().toISOString() };
    return present.code === starter ? kept : keepAside(kept, present);
  }

  /** Shows another text and keeps the present one at hand. */
  function replace(next: string) {
    if (next === newest.current) return;
    keep(keptWithPresent());
    show(next);
    keeper.current?.change(next);
  }

  /** Shows the newest kept text; the present one goes to the end, so that pressing again leads to ever older ones. */
  function putBack() {
    const [first, ...rest] = kept;
    if (!first) return;
    const present = { code: newest.current, savedAt: new Date().toISOString() };
    const others = rest.filter(({ code }) => code !== present.code);
    keep(present.code === starter || present.code === first.code ? others : [...others, present]);
    show(first.code);
    keeper.current?.change(first.code);
  }

  function letOtherGo() {
    if (other && !other.isHere) void dropOther({ slug, numbers });
    setOther(null);
  }

  return {
    ...text,
    /** The text of this instant, for a press that comes before the last key has been drawn. */
    readNewest: () => newest.current,
    status,
    /** Whether this browser has the text, as far as the server has not. */
    isKept,
    other,
    kept,
    change,
    replace,
    putBack,
    takeOther() {
      if (other) replace(other.code);
      letOtherGo();
    },
    letOtherGo,
    /** Lets the newest kept text go, for good. */
    forgetNewestKept: () => keep(kept.slice(1)),
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
