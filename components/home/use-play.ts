"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { SandboxFault } from "@/lib/alipay/sandbox-client";
import { madeUpUserId } from "@/lib/claim/made-up-user";
import type { Play, PlayLedger } from "@/lib/claim/play";
import type { PlayInput } from "@/lib/claim/play-schema";
import type { ActionError, ActionResult } from "@/lib/errors";
import { homeQueries } from "./home-queries";

export type PlayAction = (input: PlayInput) => Promise<ActionResult<Play>>;

/** The tries of one made-up user, oldest first. */
type Story = { userId: string; attempts: Play[]; running: { fault: SandboxFault | null; startedAt: number } | null };

const WHILE_IT_RUNS_MS = 400;
const WHILE_IT_IS_OPEN_MS = 1_500;
/** The job looks after 5 s, and again and again; a page need not watch all of that. */
const FOLLOWED_FOR_MS = 120_000;
/** Late steps (a slow answer after 10 s) are written to a row that is answered already. */
const LATE_STEPS_MS = 20_000;

function isOpen(ledger: PlayLedger): boolean {
  const { callback, claim } = ledger;
  if (!callback?.answeredAt || callback.verdict !== "processing") return false;
  const age = Date.now() - Date.parse(callback.answeredAt);
  return age < LATE_STEPS_MS || (claim?.status === "PENDING" && age < FOLLOWED_FOR_MS);
}

/** A refusal comes as a value; only a connection that broke makes the call itself fail. */
function refusalOf({ data, error }: { data: ActionResult<Play> | undefined; error: Error | null }): ActionError | null {
  if (error) return { code: "unavailable", params: {} };
  return data && !data.ok ? data.error : null;
}

/**
 * Plays claims and follows what the ledger says of them: while the phone waits, and afterwards until nothing more is expected. A new
 * story has a new user; `again` is the same user's next tap.
 */
export function usePlay({ slug, templateId, action }: { slug: string; templateId: string; action: PlayAction }) {
  const router = useRouter();
  const [story, setStory] = useState<Story | null>(null);
  const playing = useMutation({ mutationFn: (input: PlayInput) => action(input) });
  const running = story?.running ?? null;
  const stored = story?.attempts.at(-1);

  const follow = useQuery({
    ...homeQueries.play(slug, {
      templateId,
      userId: story?.userId ?? "",
      after: running ? stored?.ledger.callback?.id : undefined,
      attempt: `${story?.attempts.length ?? 0} ${running ? "runs" : "told"}`,
    }),
    enabled: running !== null || stored?.ledger.callback?.verdict === "processing",
    initialData: running ? undefined : stored?.ledger,
    refetchInterval: ({ state }) => (running ? WHILE_IT_RUNS_MS : state.data && isOpen(state.data) ? WHILE_IT_IS_OPEN_MS : false),
  });

  /** The newest attempt with what the ledger says by now. */
  const attempts = story?.attempts.map((play, index, all): Play => {
    const isNewest = index === all.length - 1;
    return isNewest && !running && follow.data?.callback ? { ...play, ledger: follow.data } : play;
  });
  const newest = attempts?.at(-1);

  // Steps and figures of the page were read before this claim, or before the job settled it.
  const told = newest && `${attempts?.length} ${newest.ledger.claim?.status}`;
  useEffect(() => {
    if (told !== undefined) router.refresh();
  }, [told, router]);

  function run(fault: SandboxFault | null, earlier: Pick<Story, "userId" | "attempts">): void {
    setStory({ ...earlier, running: { fault, startedAt: performance.now() } });
    playing.mutate(
      { templateId, userId: earlier.userId, fault },
      {
        onSuccess: (result) =>
          setStory({ ...earlier, attempts: result.ok ? [...earlier.attempts, result.value] : earlier.attempts, running: null }),
        onError: () => setStory({ ...earlier, running: null }),
      },
    );
  }

  return {
    attempts: attempts ?? [],
    running,
    refusal: refusalOf(playing),
    /** What is known of the attempt that runs. */
    ledger: running ? (follow.data ?? null) : (newest?.ledger ?? null),
    newest,
    userId: story?.userId ?? null,
    start: (fault: SandboxFault | null) => run(fault, { userId: madeUpUserId(), attempts: [] }),
    again: () => (story ? run(null, { userId: story.userId, attempts: attempts ?? [] }) : undefined),
  };
}
