import { publicDeps } from "@/app/_server/public-deps";
import { answerPull } from "@/lib/tunnel/answer-pull";

/** it120's `channelDataPull`: apifm clients poll here for the passId of a claim. */
export const GET = async (request: Request, { params }: { params: Promise<{ merchant: string }> }) =>
  answerPull(publicDeps(), request, (await params).merchant);
