import { AppError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { ownerSchema, type OwnerInput } from "./schema";
import type { OwnerStore } from "./owner-store";

type Deps = {
  auth: { hashPassword: (password: string) => Promise<string> };
  owners: Pick<OwnerStore, "isInstalled" | "createOwner">;
  newId: () => string;
};

/**
 * Makes the first operator, who becomes operator of every merchant there is (the demo among them). Of two at once exactly one wins: the
 * row of `installation` decides, in the same transaction as the account.
 *
 * @throws AppError `setup_closed` once there has been one, `input_invalid`
 */
export async function createOwner({ auth, owners, newId }: Deps, input: unknown): Promise<{ id: string; email: string }> {
  const { name, email, password }: OwnerInput = parse(ownerSchema, input);
  // Hashing takes a tenth of a second: not for the asking once setup is closed.
  if (await owners.isInstalled()) throw new AppError("setup_closed");
  const passwordHash = await auth.hashPassword(password);
  return owners.createOwner({ id: newId(), accountId: newId(), name: name || (email.split("@")[0] ?? email), email, passwordHash });
}
