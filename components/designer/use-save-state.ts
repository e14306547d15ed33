"use client";
import { useSyncExternalStore } from "react";
import type { DraftSaver, SaveState } from "./draft-saver";

/** It changes at nearly every key: only what shows it asks for it. */
export const useSaveState = (saver: DraftSaver): SaveState => useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
