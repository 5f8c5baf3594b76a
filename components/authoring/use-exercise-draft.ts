"use client";

import { useEffect, useRef, useState } from "react";
import { conflictsOf, openWith, shownFiles } from "#domain/authoring/open-draft.ts";
import type { FileChange, Files } from "#domain/authoring/save.ts";
import { stopWhenGone } from "../stop-when-gone.ts";
import { useAskBeforeLeaving } from "../use-ask-before-leaving.ts";
import type { DraftStatus } from "../workbench/draft-keeper.ts";
import { type ExerciseDraftKeeper, keepExerciseDraft, type Problem } from "./draft-keeper.ts";
import { type DraftPlace, type Editor, sendPresence, sendSave } from "./draft-requests.ts";
import { placeOf, readKeptEdits, storeEdits } from "./edit-storage.ts";

/** How often a page says that it is there, and asks what others have saved. */
const PRESENCE_MS = 10_000;

type DraftQuestion = DraftPlace & {
  viewerId: string;
  server: { files: Files; revision: number };
  problems: Problem[];
  editors: Editor[];
  /** The file that is being looked at. */
  path: string;
};

/** The files of an exercise that is being written, kept in the browser and on the server, and followed as others save. */
export function useExerciseDraft({ courseId, slug, viewerId, path, ...opened }: DraftQuestion) {
  const [draft, setDraft] = useState(() => openWith(opened.server, {}));
  /** Raised when texts have changed otherwise than by typing. */
  const [epoch, setEpoch] = useState(0);
  const [status, setStatus] = useState<DraftStatus>("saved");
  const [isKept, setKept] = useState(true);
  const [problems, setProblems] = useState(opened.problems);
  const [editors, setEditors] = useState(opened.editors);
  const keeper = useRef<ExerciseDraftKeeper>(null);
  const server = useRef(opened.server);
  const looking = useRef(path);
  useEffect(() => {
    looking.current = path;
  });

  // Follows the browser's storage and network, which are not there while the page is made on the server.
  useEffect(() => {
    const place = placeOf(viewerId, slug);
    const begun = openWith(server.current, readKeptEdits(place));
    const show = (next: typeof begun, isFromElsewhere: boolean) => {
      setDraft(next);
      if (isFromElsewhere) setEpoch((before) => before + 1);
    };
    const storeHere = storeEdits(place);
    const kept = keepExerciseDraft({
      draft: begun,
      store: (edits) => {
        const isHere = storeHere(edits);
        setKept(isHere);
        return isHere;
      },
      send: (save, isLast) => sendSave({ courseId, slug }, save, isLast),
      ...{ onChange: show, onStatus: setStatus, onProblems: setProblems },
    });
    keeper.current = kept;
    show(begun, true);
    const stopPresence = followOthers(async () => {
      const news = await sendPresence({ courseId, slug }, { path: looking.current, revision: kept.read().revision });
      if (news === "signed-out") return setStatus("signed-out");
      if (!news) return;
      kept.hear(news);
      setEditors(news.editors);
      setProblems(news.problems);
    });
    const stop = stopWhenGone(kept);
    return () => {
      stopPresence();
      stop();
    };
  }, [courseId, slug, viewerId]);
  useAskBeforeLeaving(!isKept && status !== "saved");

  return {
    files: shownFiles(draft),
    ...{ epoch, status, isKept, problems, editors },
    conflicts: conflictsOf(draft),
    refused: draft.refused,
    /** What the server has of a file that is in conflict. */
    theirs: (contested: string): string | null => draft.files[contested] ?? null,
    /** The newest files, for whoever cannot wait for a render. */
    readFiles: () => (keeper.current ? shownFiles(keeper.current.read()) : shownFiles(draft)),
    type: (file: string, text: string) => keeper.current?.write([{ path: file, text }], true),
    change: (changes: FileChange[]) => keeper.current?.write(changes, false),
    decide: (contested: string, whose: "theirs" | "mine") => keeper.current?.decide(contested, whose),
  };
}

function followOthers(ask: () => Promise<void>): () => void {
  void ask();
  const timer = setInterval(() => void (document.hidden || ask()), PRESENCE_MS);
  return () => clearInterval(timer);
}
