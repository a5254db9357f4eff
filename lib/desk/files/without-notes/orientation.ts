/** The one thing of a camera's notes that a photo needs: how it was held, as EXIF writes it (TIFF, MM). */
export function orientationAlone(orientation: number | undefined): Buffer | undefined {
  if (orientation === undefined || orientation < 2 || orientation > 8) return undefined;
  const tiff = Buffer.from("MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001", "latin1");
  const value = Buffer.alloc(8);
  value.writeUInt16BE(orientation, 0);
  return Buffer.concat([tiff, value]);
}
