import { QueryClient } from "@tanstack/react-query";

/** Reads are kept fresh by their own intervals; a refusal (4xx) is never asked twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && !(error instanceof FetchError && error.status < 500),
      },
    },
  });
}

/** What a read of `/api/console/…` failed with. `code` and `params` are the server's; a broken connection has status 0. */
export class FetchError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    readonly reference?: string,
  ) {
    super(code);
    this.name = "FetchError";
  }
}
