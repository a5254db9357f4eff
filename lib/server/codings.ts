import Negotiator from "negotiator";

/** The smallest first. */
const codings = ["br", "gzip", "identity"] as const;
export type Coding = (typeof codings)[number];

/** Clients write Accept-Encoding in few ways: what the latest of them mean is remembered. */
const meanings = new Map<string, readonly Coding[]>();
const remembered = 64;

/** The codings that a client accepts, by its Accept-Encoding. */
export function codingsFor(header = ""): readonly Coding[] {
  const known = meanings.get(header);
  if (known !== undefined) return known;
  const accepted = new Negotiator({ headers: { "accept-encoding": header } }).encodings();
  const any = accepted.includes("*");
  const meaning = codings.filter((coding) => any || accepted.includes(coding));
  if (meanings.size >= remembered) meanings.clear();
  meanings.set(header, meaning);
  return meaning;
}
