"use client";
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Pointer } from "@/lib/json/pointer";
import { readAt } from "@/lib/template/document";
import type { Issue } from "@/lib/template/issue";
import type { Active, DesignerState, DesignerStore } from "./designer-store";

export const DesignerContext = createContext<DesignerStore | null>(null);

export function useDesigner(): DesignerStore {
  const store = useContext(DesignerContext);
  if (!store) throw new Error("used outside of the designer");
  return store;
}

/** A part of the designer's state. What `select` gives must be the same as long as nothing changed: a primitive, or a part itself. */
export function useDesignerState<T>(select: (state: DesignerState) => T): T {
  const store = useDesigner();
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** As `useDesignerState`, of one value: asked only when that is another. */
export function useValueAt<T>(pointer: Pointer, select: (value: unknown) => T): T {
  const store = useDesigner();
  const subscribe = useCallback((listener: () => void) => store.subscribeValue(pointer, listener), [pointer, store]);
  const read = () => select(readAt(store.getState().document, pointer));
  return useSyncExternalStore(subscribe, read, read);
}

/** As `useDesignerState`, of the place that is pointed at: asked only when another one is. */
export function useActive<T>(select: (active: Active | null) => T): T {
  const store = useDesigner();
  const read = () => select(store.getState().active);
  return useSyncExternalStore(store.subscribeActive, read, read);
}

/** As `useDesignerState`, of what the rules say: asked only when they say something else. */
export function useIssues<T>(select: (issues: readonly Issue[]) => T): T {
  const store = useDesigner();
  const read = () => select(store.getState().issues);
  return useSyncExternalStore(store.subscribeIssues, read, read);
}
