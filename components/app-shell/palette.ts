"use client";
import { createSpotlight } from "@mantine/spotlight";

/** The one command palette: its state, and how to open and close it. */
export const [paletteStore, palette] = createSpotlight();
