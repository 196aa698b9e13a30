#!/usr/bin/env python3
"""Writes Sources/GB18030Table/gb18030.bin: the two-byte area of GB18030, 126 rows of 190 code points.

Each is an unsigned number of two bytes, the low one first; 0 where the standard assigns nothing. The
four-byte codes need no table: they number what is left over, in order.
"""

import pathlib
import struct

TARGET = pathlib.Path(__file__).resolve().parents[2] / "GB18030Table/gb18030.bin"
TRAILS = [trail for trail in range(0x40, 0xFF) if trail != 0x7F]


def code_point(lead: int, trail: int) -> int:
    if (lead, trail) == (0xA8, 0xBC):
        return 0x1E3F  # Python has the edition of 2000 here; all later ones assign the letter.
    try:
        return ord(bytes([lead, trail]).decode("gb18030"))
    except UnicodeDecodeError:
        return 0


table = b"".join(
    struct.pack("<H", code_point(lead, trail)) for lead in range(0x81, 0xFF) for trail in TRAILS
)
TARGET.write_bytes(table)
print(f"{TARGET.name}: {len(table)} bytes")
