import { timingSafeEqual } from "node:crypto";
import { AppError } from "@/lib/errors";
import { sha256, type SecretBox } from "@/lib/secret";
import { createOwner } from "./owner";

type Deps = Parameters<typeof createOwner>[0] & { secretBox: Pick<SecretBox, "setupToken"> };

/** Whether a token is the one of the link in the terminal, in constant time. */
export function isSetupToken({ secretBox }: Pick<Deps, "secretBox">, token: string): boolean {
  // Hashed first, so that both sides have one length and the comparison tells nothing of either.
  return timingSafeEqual(Buffer.from(sha256(token)), Buffer.from(sha256(secretBox.setupToken())));
}

/**
 * The set-up page's verb: whoever holds the one-time link makes the first operator.
 *
 * @throws AppError `setup_link_invalid`, and whatever createOwner throws
 */
export async function setUp(
  deps: Deps,
  { token, ...owner }: { token: string; name: string; email: string; password: string },
): Promise<{ email: string }> {
  if (!isSetupToken(deps, token)) throw new AppError("setup_link_invalid");
  const { email } = await createOwner(deps, owner);
  return { email };
}
