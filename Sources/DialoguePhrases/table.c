#include "DialoguePhrases.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"

/// Read in place as whole numbers of 64 bits.
static const _Alignas(64) unsigned char table[] = {
#embed "phrases.bin"
};

#pragma clang diagnostic pop

const void *_Nonnull wenda_dialogue_phrases(void) { return table; }

size_t wenda_dialogue_phrases_size(void) { return sizeof table; }
