#ifndef WENDA_BUILT_IN_IMAGE_H
#define WENDA_BUILT_IN_IMAGE_H

#include <stddef.h>

/// The compiled knowledge base of `Intents/`, aligned for its sections to be read in place.
const void *_Nonnull wenda_built_in_image(void);

/// Its size in bytes.
size_t wenda_built_in_image_size(void);

#endif
