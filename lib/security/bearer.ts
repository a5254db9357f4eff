/** The token that an `Authorization` header shows as a bearer (RFC 6750); undefined for any other. */
export function bearerIn(authorization: string | null | undefined): string | undefined {
  return /^Bearer +(\S.*)$/i.exec(authorization ?? "")?.[1]?.trim();
}
