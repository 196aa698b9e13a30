// Compiles the image of `Intents/` into the program. `#embed` (C23) takes a file of megabytes in no time,
// where literals of Swift take the compiler longer than the rest of the package.
#include "BuiltInImage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) unsigned char image[] = {
#embed "built-in.wenda"
};

const void *wenda_built_in_image(void) { return image; }

size_t wenda_built_in_image_size(void) { return sizeof image; }
