import type { Layer } from "@/lib/analysis/analysis";
import { kindSchema, voiceSchema, wordingSchema } from "@/lib/lesson/code";

/** The labels that a finding of each layer may have. */
export const LABELS: Record<Layer, readonly string[]> = {
  voice: voiceSchema.options,
  kind: kindSchema.options,
  backing: ["R-NIL"],
  wording: wordingSchema.options,
};

/** Whose word a loaded word may be. */
export const OWNERS = ["outlet", "source", "unclear"] as const;

/** The label a new finding of a layer begins with. */
export const firstLabel = (layer: Layer): string => LABELS[layer][0] ?? "";
