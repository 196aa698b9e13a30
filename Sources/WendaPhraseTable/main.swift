// Writes the hash table of the phrases that steer a conversation, so that no process has to build it:
//
//     swift run WendaPhraseTable > phrases.bin && mv phrases.bin Sources/DialoguePhrases/
//
// The phrases are in Sources/Wenda/Dialogue/Chinese.swift and English.swift.
import Foundation
import Wenda

FileHandle.standardOutput.write(Data(PhraseTableBuilder.bytes()))
