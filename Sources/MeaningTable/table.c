// Compiles the table of word meanings into the program; see Sources/Generators/word-meanings.
#include "MeaningTable.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) unsigned char table[] = {
#embed "meanings.bin"
};

const void *wenda_meaning_table(void) { return table; }

size_t wenda_meaning_table_size(void) { return sizeof table; }
