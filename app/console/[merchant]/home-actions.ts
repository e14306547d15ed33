"use server";
import { consoleAction } from "@/app/_server/console-action";
import { playClaim } from "@/lib/claim/play";
import { playSchema } from "@/lib/claim/play-schema";

export const playClaimAction = consoleAction("sandbox:claim", playSchema, (input, { merchant, deps }) =>
  playClaim(deps, merchant.id, input),
);
