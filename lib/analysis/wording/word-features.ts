import { mixOf } from "../roles/hash";
import type { Form } from "./forms";

/** Weights of hashed features; two features may share one. */
export const BUCKETS = 1 << 18;

const bucket = (name: number, a: number, b = 0, c = 0): number =>
  mixOf(name, a, b, c) & (BUCKETS - 1);

/** Which weights speak for the token at `at` being a biased word: its own form, its neighbours', and pairs of them. */
export function wordFeatures(forms: readonly Form[], at: number): number[] {
  const own = forms[at];
  if (!own) return [];
  const before = forms[at - 1];
  const after = forms[at + 1];
  const found = [
    bucket(1, 0),
    bucket(2, own.lower),
    bucket(3, own.lemma),
    bucket(4, own.part),
    bucket(5, before?.part ?? 0, own.part),
    bucket(6, own.part, after?.part ?? 0),
    bucket(7, before?.part ?? 0, own.part, after?.part ?? 0),
    bucket(8, before?.lower ?? 0, own.lower),
    bucket(9, own.lower, after?.lower ?? 0),
    bucket(10, Number(own.capital), Number(at === 0)),
    bucket(11, Number(own.quoted)),
  ];
  own.edges.forEach((edge, index) => {
    found.push(bucket(12 + index, edge));
  });
  for (const step of [-2, -1, 1, 2]) {
    const other = forms[at + step];
    found.push(bucket(20 + step, other?.lower ?? 0), bucket(30 + step, other?.part ?? 0));
  }
  return found;
}
