import { isWithin, parentPointer, type Pointer } from "@/lib/json/pointer";

/** The control of a place: its own, else the first one below it, else that of the nearest place around it. Null when nothing is near. */
export function findControl(root: HTMLElement, pointer: Pointer): HTMLElement | null {
  const controls = [...root.querySelectorAll<HTMLElement>("[data-pointer]")];
  const placeOf = (control: HTMLElement): Pointer => control.dataset.pointer ?? "";
  for (let place = pointer; ; place = parentPointer(place)) {
    const own = controls.find((control) => placeOf(control) === place);
    const below = controls.find((control) => isWithin(placeOf(control), place));
    // Around the whole content everything is "below": that is no longer near.
    if (own ?? (below && place.split("/").length > 3)) return own ?? below ?? null;
    if (place === "") return null;
  }
}
