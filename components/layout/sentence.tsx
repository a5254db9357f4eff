import { partsOf } from "#lib/i18n/isolated.ts";

/** A sentence of the interface in which names of another direction are elements of their own. */
export function Sentence({ children }: { children: string }) {
  return partsOf(children).map(({ text, isolate }, place) => {
    const key = `${place}`;
    if (isolate === undefined) return text;
    return (
      <bdi key={key} dir={isolate}>
        <Sentence>{text}</Sentence>
      </bdi>
    );
  });
}
