export function Cover(_: { articleKey: string; theme: string; className?: string }) {
  return null;
}
