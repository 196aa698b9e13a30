#ifndef WENDA_MEANING_TABLE_H
#define WENDA_MEANING_TABLE_H

#include <stddef.h>

/// The table of word meanings, aligned for its sections to be read in place.
const void *_Nonnull wenda_meaning_table(void);

/// Its size in bytes.
size_t wenda_meaning_table_size(void);

#endif
