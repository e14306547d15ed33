"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { DesignerState, DesignerStore } from "./designer-store";

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
