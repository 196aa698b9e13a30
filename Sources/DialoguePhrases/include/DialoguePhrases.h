#ifndef DIALOGUE_PHRASES_H
#define DIALOGUE_PHRASES_H

#include <stddef.h>

/// The hash table of the phrases that steer a conversation; `PhraseTableBuilder` describes its layout.
const void *_Nonnull wenda_dialogue_phrases(void);

/// The size of the table in bytes.
size_t wenda_dialogue_phrases_size(void);

#endif
