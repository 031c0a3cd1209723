import type { GeoJsonGeometry, SimpleGeometry, Position } from '../geometry.ts';

/** PostGIS marks a third and a fourth ordinate, and the reference system, in the type's upper bits. */
const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;
const HAS_SRID = 0x20000000;

/**
 * A geometry as PostGIS sends it, extended well-known binary in hexadecimal, as GeoJSON: longitude and latitude; a
 * third ordinate is dropped, and an empty geometry has no coordinates. Throws for curves and surfaces of 3D.
 *
 * Format: https://postgis.net/docs/using_postgis_dbmanagement.html#EWKB_EWKT
 */
export function decodeEwkb(hex: string): GeoJsonGeometry {
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex))
    throw new Error(`a geometry in hexadecimal was needed; got ${hex.slice(0, 40)}`);
  return new EwkbReader(Buffer.from(hex, 'hex')).geometry();
}

class EwkbReader {
  private readonly bytes: Buffer;
  private at = 0;
  private littleEndian = true;
  private ordinates = 2;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  geometry(): GeoJsonGeometry {
    const type = this.header();
    if (type !== 7) return this.simple(type);
    return { type: 'GeometryCollection', geometries: this.list(() => this.simple(this.header())) };
  }

  private simple(type: number): SimpleGeometry {
    switch (type) {
      case 1:
        return { type: 'Point', coordinates: this.position() };
      case 2:
        return { type: 'LineString', coordinates: this.line() };
      case 3:
        return { type: 'Polygon', coordinates: this.list(() => this.line()) };
      case 4:
        return { type: 'MultiPoint', coordinates: this.members(1, () => this.position()) };
      case 5:
        return { type: 'MultiLineString', coordinates: this.members(2, () => this.line()) };
      case 6:
        return { type: 'MultiPolygon', coordinates: this.members(3, () => this.list(() => this.line())) };
      default:
        throw new Error(`geometries of well-known binary type ${type} have no GeoJSON form`);
    }
  }

  private header(): number {
    this.littleEndian = this.bytes.readUInt8(this.at) === 1;
    this.at += 1;
    const type = this.count();
    this.ordinates = 2 + (type & HAS_Z ? 1 : 0) + (type & HAS_M ? 1 : 0);
    if (type & HAS_SRID) this.at += 4;
    return type & 0xff;
  }

  private members<Item>(type: number, read: () => Item): Item[] {
    return this.list(() => {
      const found = this.header();
      if (found !== type) throw new Error(`a part of well-known binary type ${type} was needed; got ${found}`);
      return read();
    });
  }

  private line(): Position[] {
    return this.list(() => this.position());
  }

  private list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.count() }, read);
  }

  private count(): number {
    const value = this.littleEndian ? this.bytes.readUInt32LE(this.at) : this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return value;
  }

  private position(): Position {
    const position = [this.ordinate(0), this.ordinate(1)] as const;
    this.at += 8 * this.ordinates;
    return position;
  }

  private ordinate(index: number): number {
    const at = this.at + 8 * index;
    return this.littleEndian ? this.bytes.readDoubleLE(at) : this.bytes.readDoubleBE(at);
  }
}
