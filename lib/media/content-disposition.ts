/**
 * How a browser is to take a file, and under which name it is kept (RFC 6266, with the encoding of
 * RFC 8187): programs that know only Latin letters get the nearest ones.
 */
export function contentDisposition(inline: boolean, name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name.normalize("NFC")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
