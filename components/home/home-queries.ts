import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "@/components/ui/fetch-json";
import type { PlayLedger } from "@/lib/claim/play";
import type { FollowInput } from "@/lib/claim/play-schema";

export const homeQueries = {
  all: (slug: string) => ["home", slug] as const,
  /** The ledger's side of a played claim. `attempt` keeps what was told of one attempt, or while it ran, from being taken for the next one's. */
  play: (slug: string, { attempt, ...input }: FollowInput & { attempt: string }) =>
    queryOptions({
      queryKey: [...homeQueries.all(slug), "play", input.userId, attempt, input],
      queryFn: ({ signal }) => {
        const query = new URLSearchParams({
          templateId: input.templateId,
          userId: input.userId,
          ...(input.after !== undefined && { after: input.after }),
        });
        return fetchJson<PlayLedger>(`/api/console/${slug}/home/play?${query}`, { signal });
      },
    }),
};
