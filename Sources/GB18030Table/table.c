#include "GB18030Table.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "gb18030.bin"
};

#pragma clang diagnostic pop

const unsigned char *_Nonnull gb18030_two_byte_table(void) { return table; }

size_t gb18030_two_byte_table_size(void) { return sizeof table; }
