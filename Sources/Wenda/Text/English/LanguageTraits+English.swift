extension LanguageTraits {
  static let english = LanguageTraits(
    code: "en", nativeName: "English", englishName: "English", otherNames: ["英文"],
    localeNames: ["en", "eng", "english", "英文", "英语"], namesInChinese: ["英文", "英语"], tag: "en",
    locale: "en-US",
    listSeparator: ", ",
    functionWords: """
      a an the i im ive id my me we our us you your youre it its is are am was were be been do does did dont \
      can cant could would should will shall may might must what whats which who whos whose why how hows when \
      where wheres to of in on at for from with by about into and or not no if then than that this these those \
      there any some has have had he she his her they them their so as but
      """)
}
