#ifndef DIALOGUE_PHRASES_H
#define DIALOGUE_PHRASES_H

/// The hash table of the phrases that steer a conversation; `PhraseTableBuilder` describes its layout.
const void *_Nonnull wenda_dialogue_phrases(void);

#endif
