#ifndef GB18030_TABLE_H
#define GB18030_TABLE_H

#include <stddef.h>

/// The code points of the two-byte codes: 126 rows (lead bytes 0x81 to 0xFE) of 190 (trail bytes 0x40 to
/// 0x7E and 0x80 to 0xFE), two bytes each, the low one first; 0 where nothing is assigned.
const unsigned char *_Nonnull gb18030_two_byte_table(void);

/// The size of the table in bytes.
size_t gb18030_two_byte_table_size(void);

#endif
